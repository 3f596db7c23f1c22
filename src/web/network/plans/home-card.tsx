import { Stack, Title } from '@mantine/core'
import { summarisePlans } from '#contract/plans.ts'
import { stateWords } from '#contract/plans/words.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { planPageWords } from './words.ts'

export function PlansCard() {
  const t = useSay()
  const asked = useAsk(summarisePlans, {})
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">{t(planPageWords.plans)}</Title>
      {asked.error && <ProblemNotice problem={asked.error} />}
      {asked.data && (
        <Figures>
          <Figure label={t(stateWords.overdue)} to="/plans?tab=list&state=overdue">{asked.data.overdue}</Figure>
          <Figure label={t(stateWords.reported)} to="/plans?tab=list&state=reported">{asked.data.toVerify}</Figure>
          <Figure label={t(planPageWords.needs)} to="/needs">{asked.data.unserved}</Figure>
        </Figures>
      )}
    </Stack>
  )
}
