import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { GroupJson } from '#contract/groups.ts'
import { useSay } from '#web/language/language.tsx'
import { drivePageWords } from './page-words.ts'

/** To a new drive with the group chosen. */
export function WholeGroupButton({ group: { id, name } }: { group: Pick<GroupJson, 'id' | 'name'> }) {
  const t = useSay()
  return <Button variant="default" component={Link} to={'/relief-drives/new' as '/'} search={{ group: id, number: name } as never}>{t(drivePageWords.wholeGroup)}</Button>
}
