import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useSay } from '#web/language/language.tsx'
import { uiWords } from './words.ts'

export function PrintButton() {
  const t = useSay()
  return (
    <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
      {t(uiWords.print)}
    </Button>
  )
}
