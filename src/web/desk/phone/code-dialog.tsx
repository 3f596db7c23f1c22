import { Button, Group, Text } from '@mantine/core'
import { getPractice, type IssuedCode } from '#contract/phone.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import classes from './practice.module.css'
import { useMoment } from './use-moment.ts'
import { accessWords } from './words.ts'

/** The code, shown this once: closing the dialog forgets it. */
export function CodeDialog({ name, issued, close }: { name: string; issued: IssuedCode; close: () => void }) {
  const t = useSay()
  const may = useMay()
  const moment = useMoment()
  const dialled = useAsk(getPractice, {}, { when: may('phone.practise') }).data?.code
  return (
    <Dialog close={close} title={t(accessWords.codeFor, { name })}>
      <div className={classes.code} dir="ltr" data-testid="phone-code">{issued.code}</div>
      {dialled !== undefined && <Text ta="center" mb="sm">{t(accessWords.codeHow, { code: `\u2068${dialled}\u2069` })}</Text>}
      <Text c="dimmed" mb="md">{t(accessWords.codeOnce, { until: moment(issued.until) })}</Text>
      <Group justify="flex-end" gap="sm" className="no-print">
        <PrintButton />
        <Button onClick={close}>{t(accessWords.done)}</Button>
      </Group>
    </Dialog>
  )
}
