import { useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { accountWords } from './words.ts'

export function AccountPage() {
  const t = useSay()
  return <PageHead title={t(accountWords.title)} />
}
