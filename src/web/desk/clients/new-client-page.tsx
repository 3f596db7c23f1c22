import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { registerClient } from '#contract/clients.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { checkClient, ClientFields } from './client-fields.tsx'
import { blankClient, insistenceOf, profileOf, type ClientValues } from './client-values.ts'
import { Duplicates } from './duplicates.tsx'
import { KeeperFields, useBranchOptions } from './keeper-fields.tsx'
import { clientPageWords } from './words.ts'

export function NewClientPage() {
  const t = useSay()
  const navigate = useNavigate()
  const { organisation, language } = useSession()
  const fields = useFields<ClientValues>(blankClient(organisation.today, language), { draft: 'new-client' })
  const register = useDo(registerClient)
  useOnlyBranch(fields.values.branch, (branch) => fields.setFieldValue('branch', branch))
  return (
    <>
      <PageHead title={t(clientPageWords.register)} waits={t(clientPageWords.newWaits)} />
      <Form
        fields={fields}
        command={register}
        submit={t(clientPageWords.register)}
        cancel={() => void navigate({ to: '/clients' as '/' })}
        check={(values) => checkClient(t, values)}
        input={(values) => ({ body: { ...profileOf(values), ...insistenceOf(values) } })}
        onDone={({ id, number }) => {
          notifications.show({ message: t(clientPageWords.registered, { name: `${fields.values.givenName} ${fields.values.familyName}`, number }) })
          void navigate({ to: `/clients/${id}` as '/' })
        }}
      >
        <Stack gap={0}>
          <ClientFields fields={fields}><Duplicates fields={fields} /></ClientFields>
          <Panel title={t(clientPageWords.keeping)}>
            <KeeperFields branch={fields.getInputProps('branch')} officer={fields.getInputProps('officer')} mine />
          </Panel>
        </Stack>
      </Form>
    </>
  )
}

/** Who works for one branch need not choose it. */
export function useOnlyBranch(chosen: string, choose: (branch: string) => void): void {
  const branches = useBranchOptions(true)
  const only = branches.length === 1 ? branches[0]?.value : undefined
  useEffect(() => {
    if (chosen === '' && only !== undefined) choose(only)
  }, [chosen, only, choose])
}
