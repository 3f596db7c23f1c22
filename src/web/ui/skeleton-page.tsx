import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useSay } from '#web/language/language.tsx'
import { uiWords } from './words.ts'

/** The shape of a page that is on its way. */
export function SkeletonPage({ rows = 6 }: { rows?: number }) {
  const t = useSay()
  return (
    <Stack gap="sm" aria-busy="true">
      <VisuallyHidden component="output">{t(uiWords.loading)}</VisuallyHidden>
      <Skeleton height={28} width="40%" />
      <Skeleton height={14} width="65%" mb="md" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  )
}
