import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useSay } from '#web/language/language.tsx'
import { shellWords } from './words.ts'

export function SchemeSwitch() {
  const t = useSay()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const Mark = scheme === 'dark' ? IconSun : IconMoon
  return (
    <ActionIcon
      visibleFrom="xs"
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t(shellWords.lightOrDark)}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      <Mark size={20} />
    </ActionIcon>
  )
}
