import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate, useParams } from '@tanstack/react-router'
import { editClient, getClient, type ClientJson } from '#contract/clients.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { checkClient, ClientFields } from './client-fields.tsx'
import { insistenceOf, profileOf, valuesOf, written, type ClientValues } from './client-values.ts'
import { Duplicates } from './duplicates.tsx'
import { clientPageWords } from './words.ts'

export function EditClientPage() {
  const { clientId } = useParams({ from: '/clients/$clientId/edit' })
  const client = useAsk(getClient, { params: { id: clientId } })
  if (client.error) return <ProblemNotice problem={client.error} retry={() => void client.refetch()} />
  if (!client.data) return <SkeletonPage />
  return <EditClient key={client.data.version} client={client.data} />
}

function EditClient({ client }: { client: ClientJson }) {
  const t = useSay()
  const navigate = useNavigate()
  const fields = useFields<ClientValues>(valuesOf(client))
  const edit = useDo(editClient)
  const back = () => void navigate({ to: `/clients/${client.id}` as '/' })
  const input = (values: ClientValues) => {
    const { branch: _branch, officer: _officer, ...profile } = profileOf(values)
    return { params: { id: client.id }, body: { ...profile, ...insistenceOf(values), ...written({ reason: values.reason.trim() }), version: client.version } }
  }
  return (
    <>
      <PageHead title={`${t(clientPageWords.edit)}: ${client.name}`} waits={t(clientPageWords.editWaits)} />
      <Form
        fields={fields} command={edit} submit={t(clientPageWords.edit)} cancel={back} check={(values) => checkClient(t, values)} input={input}
        onDone={() => {
          notifications.show({ message: t(clientPageWords.edited) })
          back()
        }}
      >
        <Stack gap={0}>
          <ClientFields fields={fields}><Duplicates fields={fields} id={client.id} /></ClientFields>
          <Panel><TextField label={t(clientPageWords.editReason)} maxLength={500} required={false} {...fields.getInputProps('reason')} /></Panel>
        </Stack>
      </Form>
    </>
  )
}
