import { Alert, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useParams } from '@tanstack/react-router'
import { listAudit } from '#contract/audit.ts'
import { changeStaff, getStaff, type StaffDetail } from '#contract/staff.ts'
import { LANGUAGE_NAMES } from '#contract/words/language.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { PersonAccess } from './person-access.tsx'
import { changedPerson, PersonFields, usePersonCheck, type PersonValues } from './person-fields.tsx'
import { PersonStatus } from './person-status.tsx'
import { commandText } from './command-text.ts'
import { staffWords } from './words.ts'

export function PersonPage() {
  const { userId } = useParams({ from: '/staff/$userId' })
  const may = useMay()
  const person = useAsk(getStaff, { params: { id: userId } })
  if (person.error) return <ProblemNotice problem={person.error} retry={() => void person.refetch()} />
  if (!person.data) return <SkeletonPage />
  const { data } = person
  return (
    <>
      <PageHead title={data.name} waits={data.job} badge={<PersonStatus status={data.status} />} />
      <Stack gap="lg">
        <Known person={data} />
        {may('staff.edit') && !data.isSelf && <Change key={JSON.stringify(data)} person={data} />}
        {may('staff.edit') && !data.isSelf && <PersonAccess person={data} />}
        {may('audit.see') && <History userId={userId} />}
      </Stack>
    </>
  )
}

function Known({ person }: { person: StaffDetail }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <Panel>
      {person.isSelf && <Alert mb="md">{t(staffWords.own)}</Alert>}
      <Facts
        facts={[
          { label: t(staffWords.userName), value: <bdi dir="ltr">{person.userName}</bdi> },
          { label: t(staffWords.email), value: person.email && <bdi dir="ltr">{person.email}</bdi> },
          { label: t(staffWords.roles), value: person.roles.map(({ name }) => name).join(', ') },
          { label: t(staffWords.branches), value: person.allBranches ? t(staffWords.allBranches) : person.branches.map(({ name }) => name).join(', ') },
          { label: t(staffWords.language), value: LANGUAGE_NAMES[person.language] },
          { label: t(staffWords.secondFactor), value: t(person.secondFactor ? staffWords.on : staffWords.off) },
          { label: t(staffWords.lastSignIn), value: person.lastSignInAt ? formats.instant(person.lastSignInAt, organisation.timezone) : t(staffWords.never) },
        ]}
      />
    </Panel>
  )
}

function Change({ person }: { person: StaffDetail }) {
  const t = useSay()
  const change = useDo(changeStaff, { refresh: ['audit'] })
  const fields = useFields<PersonValues>({
    name: person.name, userName: person.userName, email: person.email ?? '', job: person.job ?? '', language: person.language,
    roles: person.roles.map(({ key }) => key), allBranches: person.allBranches, branches: person.branches.map(({ id }) => id),
  })
  return (
    <Panel title={t(staffWords.rolesAndBranches)}>
      <Form
        fields={fields} command={change} submit={t(staffWords.save)} check={usePersonCheck()}
        input={(values) => ({ params: { id: person.id }, body: changedPerson(values) })}
        onDone={() => notifications.show({ message: t(staffWords.saved) })}
      >
        <PersonFields fields={fields} />
      </Form>
    </Panel>
  )
}

function History({ userId }: { userId: string }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const trail = useAsk(listAudit, { query: { subject: userId, limit: 20 } })
  if (!trail.data || trail.data.items.length === 0) return null
  return (
    <Panel title={t(staffWords.history)}>
      <Timeline
        moments={trail.data.items.map((row) => ({
          key: row.id, title: commandText(t, row.command), who: row.by.name, when: formats.instant(row.at, organisation.timezone),
          detail: typeof row.detail['reason'] === 'string' ? row.detail['reason'] : undefined,
        }))}
      />
    </Panel>
  )
}
