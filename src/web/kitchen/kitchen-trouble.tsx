import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSay } from '#web/language/language.tsx'
import { ApiProblem, offlineProblem } from '#web/api/problem.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { Shortcut } from '#web/ui/shortcut.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { listWords } from '#web/ui/words.ts'
import classes from './kitchen.module.css'
import { kitchenWords } from './words.ts'

export function KitchenTrouble() {
  const t = useSay()
  const [opened, dialog] = useDisclosure(false)
  return (
    <Panel title={t(kitchenWords.trouble)} action={<Shortcut keys="Ctrl K" />}>
      <Stack>
        <ProblemNotice problem={offlineProblem(undefined)} retry={() => undefined} />
        <ProblemNotice problem={new ApiProblem({ status: 503, code: 'server_trouble', title: '' })} retry={() => undefined} />
        <div>
          <Button variant="default" onClick={dialog.open}>
            {t(kitchenWords.reverse)}
          </Button>
        </div>
        <ConfirmDialog opened={opened} close={dialog.close} title={t(kitchenWords.reverse)} confirm={t(kitchenWords.reverse)} askReason run={dialog.close}>
          {t(kitchenWords.reverseText)}
        </ConfirmDialog>
        <div className={classes.two}>
          <EmptyState title={t(listWords.nothingHere)} text={t(listWords.nothingFoundText)} action={<Button>{t(kitchenWords.newLoan)}</Button>} />
          <SkeletonPage rows={3} />
        </div>
      </Stack>
    </Panel>
  )
}
