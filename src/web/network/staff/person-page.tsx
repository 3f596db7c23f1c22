import { Alert, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useParams } from '@tanstack/react-router'
import { changeNetworkStaff, getNetworkStaff, type NetworkStaffDetail } from '#contract/network-staff.ts'
import { LANGUAGE_NAMES } from '#contract/words/language.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { PersonStatus } from '#web/desk/people/person-status.tsx'
import { staffWords } from '#web/desk/people/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { PersonAccess } from './person-access.tsx'
import { changedPerson, NetworkPersonFields, type NetworkPersonValues } from './person-fields.tsx'
import { networkStaffWords } from './words.ts'

export function NetworkPersonPage() {
  const { userId } = useParams({ from: '/network-staff/$userId' })
  const person = useAsk(getNetworkStaff, { params: { id: userId } })
  if (person.error) return <ProblemNotice problem={person.error} retry={() => void person.refetch()} />
  if (!person.data) return <SkeletonPage />
  const { data } = person
  return (
    <>
      <PageHead title={data.name} waits={data.job ?? data.role.name} badge={<PersonStatus status={data.status} />} />
      <Stack gap="lg">
        <Known person={data} />
        {!data.isSelf && <Change key={JSON.stringify(data)} person={data} />}
        {!data.isSelf && <PersonAccess person={data} />}
      </Stack>
    </>
  )
}

function Known({ person }: { person: NetworkStaffDetail }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <Panel>
      {person.isSelf && <Alert mb="md">{t(networkStaffWords.own)}</Alert>}
      <Facts
        facts={[
          { label: t(staffWords.userName), value: <bdi dir="ltr">{person.userName}</bdi> },
          { label: t(staffWords.email), value: person.email && <bdi dir="ltr">{person.email}</bdi> },
          { label: t(networkStaffWords.role), value: person.role.name },
          { label: t(staffWords.language), value: LANGUAGE_NAMES[person.language] },
          { label: t(networkStaffWords.joinedAt), value: formats.instant(person.joinedAt, organisation.timezone) },
          { label: t(staffWords.lastSignIn), value: person.lastSignInAt ? formats.instant(person.lastSignInAt, organisation.timezone) : t(staffWords.never) },
        ]}
      />
    </Panel>
  )
}

function Change({ person }: { person: NetworkStaffDetail }) {
  const t = useSay()
  const change = useDo(changeNetworkStaff, { refresh: ['network-audit'] })
  const fields = useFields<NetworkPersonValues>({
    name: person.name, userName: person.userName, email: person.email ?? '', job: person.job ?? '', language: person.language, role: person.role.key,
  })
  return (
    <Panel title={t(networkStaffWords.role)}>
      <Form
        fields={fields} command={change} submit={t(staffWords.save)} input={(values) => ({ params: { id: person.id }, body: changedPerson(values) })}
        onDone={() => notifications.show({ message: t(staffWords.saved) })}
      >
        <NetworkPersonFields fields={fields} />
      </Form>
    </Panel>
  )
}
