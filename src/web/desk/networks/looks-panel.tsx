import { listLooks, type LookJson, type OwnNetworkJson } from '#contract/sharing.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { networkWords } from './words.ts'

export function LooksPanel({ networks }: { networks: readonly OwnNetworkJson[] }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <Panel title={t(networkWords.looks)}>
      <DataList
        ask={listLooks}
        label={t(networkWords.looks)}
        columns={[
          { name: 'at', title: t(networkWords.at), sort: 'at', show: (row: LookJson) => formats.instant(row.at, organisation.timezone, 'short') },
          { name: 'by', title: t(networkWords.by), show: (row: LookJson) => <bdi>{row.by.name}</bdi> },
          { name: 'network', title: t(networkWords.network), show: (row: LookJson) => <bdi>{row.network.name}</bdi> },
          { name: 'figures', title: t(networkWords.figures), show: (row: LookJson) => t(networkWords[row.figures]) },
          { name: 'from', title: t(networkWords.from), wideOnly: true, show: (row: LookJson) => <bdi dir="ltr">{row.address ?? ''}</bdi> },
        ]}
        rowKey={(row: LookJson) => row.id}
        filters={networks.length > 1 ? [{ name: 'network', label: t(networkWords.network), options: networks.map(({ id, name }) => ({ value: id, label: name })) }] : []}
        empty={{ title: t(networkWords.noLooks), text: t(networkWords.noLooksText) }}
      />
    </Panel>
  )
}
