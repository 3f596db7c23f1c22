import { exportLooks, listLooks, lookKinds, type LookJson, type OwnNetworkJson } from '#contract/sharing.ts'
import { groupWords, lookWords } from '#contract/sharing/words.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { networkWords } from './words.ts'

export function LooksPanel({ networks }: { networks: readonly OwnNetworkJson[] }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <DataList
      ask={listLooks}
      csv={exportLooks}
      label={t(networkWords.looks)}
      columns={[
        { name: 'at', title: t(lookWords.at), sort: 'at', show: (row: LookJson) => formats.instant(row.at, organisation.timezone, 'short') },
        { name: 'by', title: t(lookWords.by), show: (row: LookJson) => <bdi>{row.by.name}</bdi> },
        { name: 'network', title: t(lookWords.network), show: (row: LookJson) => <bdi>{row.network.name}</bdi> },
        { name: 'kind', title: t(lookWords.kind), show: (row: LookJson) => t(lookWords[row.kind]) },
        { name: 'groups', title: t(lookWords.groups), show: (row: LookJson) => row.groups.map((group) => t(groupWords[group])).join(' · ') },
        { name: 'from', title: t(lookWords.from), wideOnly: true, show: (row: LookJson) => <bdi dir="ltr">{row.address ?? ''}</bdi> },
      ]}
      rowKey={(row: LookJson) => row.id}
      filters={[
        { name: 'kind', label: t(lookWords.kind), options: lookKinds.map((kind) => ({ value: kind, label: t(lookWords[kind]) })) },
        ...(networks.length > 1 ? [{ name: 'network', label: t(lookWords.network), options: networks.map(({ id, name }) => ({ value: id, label: name })) }] : []),
      ]}
      empty={{ title: t(networkWords.noLooks), text: t(networkWords.noLooksText) }}
    />
  )
}
