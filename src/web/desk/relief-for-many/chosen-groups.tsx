import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getGroup } from '#contract/groups.ts'
import type { DriveSelection } from '#contract/relief-drives.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { driveWords } from './words.ts'

/** The groups that a drive is for, each a way to its page. */
export function ChosenGroups({ selection: { groups } }: { selection: DriveSelection }) {
  const t = useSay()
  if (!useMay()('clients.see') || !groups || groups.length === 0) return null
  return <Text><Text span c="dimmed">{t(driveWords.group)}</Text> {groups.map((id, place) => <span key={id}>{place > 0 && ' · '}<GroupName id={id} /></span>)}</Text>
}

function GroupName({ id }: { id: string }) {
  const group = useAsk(getGroup, { params: { id } })
  return group.data ? <Anchor component={Link} to={`/groups/${id}`}><bdi>{group.data.name}</bdi></Anchor> : <>…</>
}
