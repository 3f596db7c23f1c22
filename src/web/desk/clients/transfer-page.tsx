import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { listClients, transferClients, type ClientRow } from '#contract/clients.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { useFields } from '#web/ui/use-fields.ts'
import { written } from './client-values.ts'
import { KeeperFields } from './keeper-fields.tsx'
import { clientPageWords } from './words.ts'

const SHOWN = 200

/** Many clients to another branch or officer at once. */
export function TransferPage() {
  const t = useSay()
  const navigate = useNavigate()
  const [{ branch = '', officer = '' }, change] = useAddressState()
  const fields = useFields({ clients: [] as string[], branch: '', officer: '', reason: '' })
  const transfer = useDo(transferClients)
  const narrowed = branch !== '' || officer !== ''
  const found = useAsk(listClients, { query: { ...written({ branch, officer }), limit: SHOWN } }, { when: narrowed })
  const rows = narrowed ? (found.data?.items ?? []).filter((row) => row.status !== 'left') : []
  const from = (part: { branch?: string; officer?: string }) => {
    fields.setFieldValue('clients', [])
    change(part)
  }
  return (
    <>
      <PageHead title={t(clientPageWords.transferMany)} waits={t(clientPageWords.transferWaits)} />
      <Form
        fields={fields} command={transfer} submit={t(clientPageWords.transfer)} cancel={() => void navigate({ to: '/clients' as '/' })}
        check={({ clients }) => (clients.length === 0 ? { clients: t(clientPageWords.chosen, { n: 0 }) } : {})}
        input={(values) => ({ body: { clients: values.clients, ...written({ branch: values.branch, officer: values.officer }), reason: values.reason.trim() } })}
        onDone={({ transferred }) => {
          notifications.show({ message: t(clientPageWords.transferred, { n: transferred }) })
          void navigate({ to: '/clients' as '/' })
        }}
      >
        <Stack gap={0}>
          <Panel title={t(clientPageWords.from)}>
            <KeeperFields
              mine required={false}
              branch={{ value: branch, onChange: (value) => from({ branch: value || undefined } as object) }}
              officer={{ value: officer, onChange: (value) => from({ officer: value || undefined } as object) }}
            />
            {narrowed && <Choice rows={rows} chosen={fields.values.clients} choose={(clients) => fields.setFieldValue('clients', clients)} />}
            {fields.errors['clients'] && <Text size="sm" c="var(--warn-ink)" role="alert">{fields.errors['clients']}</Text>}
          </Panel>
          <Panel title={t(clientPageWords.to)}>
            <Stack>
              <KeeperFields required={false} placeholder={t(clientPageWords.unchanged)} branch={fields.getInputProps('branch')} officer={fields.getInputProps('officer')} />
              <TextField label={t(clientPageWords.reason)} maxLength={500} {...fields.getInputProps('reason')} />
            </Stack>
          </Panel>
        </Stack>
      </Form>
    </>
  )
}

function Choice({ rows, chosen, choose }: { rows: readonly ClientRow[]; chosen: readonly string[]; choose: (clients: string[]) => void }) {
  const t = useSay()
  return (
    <Checkbox.Group value={[...chosen]} onChange={choose} mt="md" label={t(clientPageWords.chosen, { n: chosen.length })}>
      <Stack gap={4} mt="xs">
        {rows.length > 0 && (
          <Button variant="subtle" size="compact-md" style={{ alignSelf: 'flex-start' }} onClick={() => choose(chosen.length === rows.length ? [] : rows.map(({ id }) => id))}>
            {t(clientPageWords.chooseAll)}
          </Button>
        )}
        {rows.map((row) => (
          <Group key={row.id} mih={44}>
            <Checkbox value={row.id} size="md" label={<><bdi>{row.name}</bdi> · {[row.number, row.branch.name, row.officer?.name ?? t(clientPageWords.nowhere), row.group?.name].filter(Boolean).join(' · ')}</>} />
          </Group>
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
