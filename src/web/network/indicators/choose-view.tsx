import { Group, Select } from '@mantine/core'
import { listOwnIndicators } from '#contract/own-indicators.ts'
import { listPeerGroups } from '#contract/peer-groups.ts'
import { figureGroup, type FigureGroup } from '#contract/sharing.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { firstIndicators } from '#contract/indicators.ts'
import { indicators } from '#core/indicators/registry.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { definedWords } from './own-words.ts'
import { indicatorWords } from './words.ts'

const SHOWN_MAX = 16

/** What the address says of peer group and indicators; an unknown group of indicators shows the overview. */
export function useView() {
  const [state, change] = useAddressState()
  const set = figureGroup.safeParse(state['set'])
  const group = state['group']
  const chosen = set.success ? indicators.filter((each) => each.group === set.data && each.unit !== 'yes').slice(0, SHOWN_MAX).map(({ slug }) => slug) : [...firstIndicators]
  const own = useAsk(listOwnIndicators, {}, { when: state['set'] === 'own' })
  const defined = (own.data?.items ?? []).filter(({ archived }) => !archived).slice(0, SHOWN_MAX).map(({ slug }) => slug)
  const mine = state['set'] === 'own'
  return { set: mine ? 'own' as const : set.success ? set.data : undefined, waiting: mine && defined.length === 0, slugs: mine && defined.length > 0 ? defined : chosen, group: typeof group === 'string' && group !== '' ? group : undefined, slug: typeof state['slug'] === 'string' ? state['slug'] : 'par_30', change }
}

export function ChooseView({ with: what }: { with: 'set' | 'slug' }) {
  const t = useSay()
  const view = useView()
  const groups = useAsk(listPeerGroups, {})
  const sets: readonly FigureGroup[] = figureGroup.options
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <Select
        size="sm" label={t(indicatorWords.peerGroup)} value={view.group ?? ''} allowDeselect={false} w={220} maw="100%"
        data={[{ value: '', label: t(indicatorWords.allMembers) }, ...(groups.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(next) => view.change({ group: next === '' || next === null ? undefined : next })}
      />
      {what === 'set' && (
        <Select
          size="sm" label={t(indicatorWords.which)} value={view.set ?? ''} allowDeselect={false} w={220} maw="100%"
          data={[{ value: '', label: t(indicatorWords.firstSet) }, ...sets.map((set) => ({ value: set as string, label: t(groupWords[set]) })), { value: 'own', label: t(definedWords.tab) }]}
          onChange={(next) => view.change({ set: next === '' || next === null ? undefined : next })}
        />
      )}
      {what === 'slug' && (
        <Select
          size="sm" label={t(indicatorWords.indicator)} value={view.slug} allowDeselect={false} searchable w={320} maw="100%"
          data={sets.map((set) => ({ group: t(groupWords[set]), items: indicators.filter(({ group, unit }) => group === set && unit !== 'yes').map(({ slug }) => ({ value: slug, label: t(indicatorName(slug)) })) }))}
          onChange={(next) => view.change({ slug: next ?? undefined })}
        />
      )}
    </Group>
  )
}
