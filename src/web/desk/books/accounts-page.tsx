import { Button, Group, Modal, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { addAccount, changeAccount, listAccounts } from '#contract/ledger.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#contract/words/language.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { accountKindWords, bookWords } from './words.ts'

interface Account {
  code: string; names: Record<'en' | 'fr' | 'ar' | 'rw', string>; kind: keyof typeof accountKindWords
  parent: string | null; heading: boolean; manual: boolean; closedOn: string | null
}

export function AccountsPage() {
  const t = useSay()
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const asked = useAsk(listAccounts, {})
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const chart = asked.data.items
  return (
    <>
      <PageHead
        title={t(bookWords.accounts)}
        waits={t(bookWords.accountsWaits, { n: chart.filter((each) => !each.heading).length })}
        action={may('ledger.accounts') && <Button onClick={() => setAdding(true)}>{t(bookWords.addAccount)}</Button>}
      />
      <Panel flush>
        <ScrollBox label={t(bookWords.accounts)}>
          <Table miw={480}>
            <Table.Tbody>{chart.map((account) => <AccountRow key={account.code} account={account} />)}</Table.Tbody>
          </Table>
        </ScrollBox>
      </Panel>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(bookWords.addAccount)} size="lg">
        <NewAccount chart={chart} done={() => setAdding(false)} />
      </Modal>
    </>
  )
}

function AccountRow({ account }: { account: Account }) {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const change = useDo(changeAccount)
  const closed = account.closedOn !== null
  const toggle = () => change.mutate({
    params: { code: account.code }, body: { names: account.names, closedOn: closed ? null : organisation.today },
  })
  return (
    <Table.Tr fw={account.heading ? 650 : 400}>
      <Table.Td ps={account.heading ? 12 : 32} className="figures">{account.code}</Table.Td>
      <Table.Td>
        {account.names[language]}
        {change.error && <ProblemNotice problem={change.error} />}
      </Table.Td>
      <Table.Td>
        <Text span size="sm" c="dimmed">{t(accountKindWords[account.kind])}{!account.heading && !account.manual && ` · ${t(bookWords.byLoans)}`}</Text>
      </Table.Td>
      <Table.Td ta="end">
        <Group gap="xs" justify="flex-end">
          {closed && <StatusBadge tone="over">{t(bookWords.closedAccount)}</StatusBadge>}
          {may('ledger.accounts') && !account.heading && account.manual && (
            <Button variant="subtle" size="sm" loading={change.isPending} onClick={toggle}>{t(closed ? bookWords.reopen : bookWords.closeAccount)}</Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

function NewAccount({ chart, done }: { chart: readonly Account[]; done: () => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const fields = useFields({ code: '', parent: '', en: '', fr: '', ar: '', rw: '' })
  const add = useDo(addAccount)
  const headings = chart.filter((each) => each.heading)
  return (
    <Form
      fields={fields}
      command={add}
      submit={t(bookWords.addAccount)}
      cancel={done}
      onDone={done}
      input={(values) => ({
        body: {
          code: values.code, parent: values.parent, heading: false,
          names: { en: values.en, fr: values.fr, ar: values.ar, rw: values.rw },
          kind: headings.find((each) => each.code === values.parent)?.kind ?? 'asset',
        },
      })}
    >
      <Stack gap="sm">
        <SelectField label={t(bookWords.parent)} options={headings.map((each) => ({ value: each.code, label: `${each.code} ${each.names[language]}` }))} {...fields.getInputProps('parent')} />
        <TextField label={t(bookWords.code)} {...fields.getInputProps('code')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {LANGUAGES.map((each) => (
            <TextField key={each} label={t(bookWords.nameIn, { language: LANGUAGE_NAMES[each] })} {...fields.getInputProps(each)} />
          ))}
        </SimpleGrid>
      </Stack>
    </Form>
  )
}
