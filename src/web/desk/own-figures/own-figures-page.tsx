import { Select, Stack, Text } from '@mantine/core'
import { getOwnValues } from '#contract/indicators.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { ownWords } from '#web/network/indicators/words.ts'
import { ValuesTable } from '#web/network/indicators/values-table.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'

/** Our own figures beside peers: what sharing gives back. */
export function OwnFiguresPage() {
  const t = useSay()
  const [state, change] = useAddressState()
  const asked = typeof state['network'] === 'string' ? state['network'] : undefined
  const values = useAsk(getOwnValues, { query: asked === undefined ? {} : { network: asked } }, { keepFormer: true })
  if (values.error) return <ProblemNotice problem={values.error} retry={() => void values.refetch()} />
  if (!values.data) return <SkeletonPage />
  const { networks, network, groups } = values.data
  const poor = groups.flatMap(({ items }) => items).filter(({ mark }) => mark === 'poor').length
  return (
    <>
      <PageHead title={t(ownWords.title)} waits={groups.length === 0 ? t(ownWords.none) : t(ownWords.waits, { n: poor })} more={<PrintButton />} />
      <Stack gap="md">
        {networks.length > 1 && (
          <Select
            className="no-print" size="sm" label={t(ownWords.network)} w={300} maw="100%" allowDeselect={false} value={network ?? null} data={networks.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next) => change({ network: next ?? undefined })}
          />
        )}
        <Text size="sm" c="dimmed">{t(ownWords.reward)}</Text>
        <ValuesTable values={values.data} to={(slug) => `/own-indicators/${slug}`} none={{ title: t(ownWords.none), text: t(ownWords.noneText) }} />
      </Stack>
    </>
  )
}
