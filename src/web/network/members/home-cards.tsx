import { Anchor, List, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { summariseMembers } from '#contract/members.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { membersWords } from './words.ts'

const SHOWN = 5

interface Named { readonly id: string; readonly name: string; readonly on: string }

export function MembersCard() {
  const t = useSay()
  const asked = useAsk(summariseMembers, {})
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">{t(membersWords.members)}</Title>
      {asked.error && <ProblemNotice problem={asked.error} />}
      {asked.data && (
        <>
          <Figures>
            <Figure label={t(membersWords.nowMembers)} to="/members">{asked.data.members}</Figure>
            <Figure label={t(membersWords.nowSharing)} to="/members">{asked.data.sharing}</Figure>
          </Figures>
          <Moved title={t(membersWords.joinedRecently)} members={asked.data.joined} />
          <Moved title={t(membersWords.leftRecently)} members={asked.data.left} />
          {asked.data.joined.length + asked.data.left.length === 0 && <Text c="dimmed">{t(membersWords.nobodyMoved)}</Text>}
        </>
      )}
    </Stack>
  )
}

function Moved({ title, members }: { title: string; members: readonly Named[] }) {
  if (members.length === 0) return null
  return (
    <div>
      <Text size="sm" c="dimmed">{title}</Text>
      <Names members={members} withDate />
    </div>
  )
}

export function SilentCard() {
  const t = useSay()
  const asked = useAsk(summariseMembers, {})
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">{t(membersWords.silent)}</Title>
      {asked.error && <ProblemNotice problem={asked.error} />}
      {asked.data && (asked.data.members === 0
        ? <Text c="dimmed">{t(membersWords.noneText)}</Text>
        : asked.data.silent.length === 0 ? <Text>{t(membersWords.allShare)}</Text> : <Names members={asked.data.silent} />)}
      <Anchor component={Link} to={'/members' as '/'}>{t(membersWords.open)}</Anchor>
    </Stack>
  )
}

function Names({ members, withDate = false }: { members: readonly Named[]; withDate?: boolean }) {
  const t = useSay()
  const formats = useFormats()
  return (
    <List listStyleType="none">
      {members.slice(0, SHOWN).map((member) => (
        <List.Item key={member.id}>
          <Anchor component={Link} to={`/members/${member.id}` as '/'}><bdi>{member.name}</bdi></Anchor>
          {withDate && <Text span c="dimmed" size="sm">{` · ${formats.date(member.on, 'short')}`}</Text>}
        </List.Item>
      ))}
      {members.length > SHOWN && <List.Item><Text span c="dimmed" size="sm">{t(membersWords.more, { n: members.length - SHOWN })}</Text></List.Item>}
    </List>
  )
}
