import { Button, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { offerProductAgain, readProduct, retireProduct, type ProductWithVersions } from '#contract/products.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { quoteDraft } from '../simulator/quoted.ts'
import { Results } from '../simulator/results.tsx'
import { usualLoan } from './product-values.ts'
import { useRanges } from './products-page.tsx'
import { productWords } from './words.ts'

export function ProductPage() {
  const { productId } = useParams({ from: '/products/$productId' })
  const found = useAsk(readProduct, { params: { id: productId } })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  return found.data ? <Shown product={found.data} /> : <SkeletonPage />
}

function Shown({ product }: { product: ProductWithVersions }) {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const formats = useFormats()
  const ranges = useRanges(product.content)
  const { kind, accounting } = product.content
  const quoted = quoteDraft(usualLoan(product.content, organisation.currency, organisation.today))
  return (
    <>
      <PageHead
        title={product.content.names[language]} badge={<StatusBadge tone={product.status === 'active' ? 'good' : 'over'}>{t(productWords[product.status])}</StatusBadge>}
        waits={t(productWords.summary, { code: product.code, n: product.version, loans: product.activeLoans })} action={<Actions product={product} />}
      />
      <Stack gap={0}>
        <Panel title={t(productWords.limits)}>
          <Facts facts={[
            { label: t(productWords.kind), value: t(productWords[kind]) }, { label: t(productWords.amount), value: ranges.amount },
            { label: t(productWords.count), value: ranges.count }, { label: t(productWords.rate), value: ranges.rate },
            { label: t(productWords.method), value: t(productWords[accounting.method]) },
          ]} />
        </Panel>
        <Panel title={t(productWords.example)}>{quoted.quote && <Results quote={quoted.quote} />}</Panel>
        <Panel>
          <Timeline moments={product.versions.map((each) => ({
            key: String(each.version), title: t(productWords.version, { n: each.version }), who: each.recordedByName,
            when: formats.instant(each.recordedAt, organisation.timezone), ...(each.reason ? { detail: each.reason } : {}),
          }))} />
        </Panel>
      </Stack>
    </>
  )
}

function Actions({ product }: { product: ProductWithVersions }) {
  const t = useSay()
  const may = useMay()
  const [asking, ask] = useState(false)
  const offered = product.status === 'active'
  const set = useDo(offered ? retireProduct : offerProductAgain, { onDone: () => {
    notifications.show({ message: t(productWords.done) })
    ask(false)
  } })
  if (!may('products.edit')) return null
  const verb = t(offered ? productWords.retire : productWords.again)
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => ask(true)}>{verb}</Button>
      <Button component={Link} to={`/products/${product.id}/change` as '/'}>{t(productWords.change)}</Button>
      <ConfirmDialog
        opened={asking} close={() => ask(false)} title={`${verb}: ${product.code}`} confirm={verb} askReason
        run={(reason) => set.mutate({ params: { id: product.id }, body: { reason } })} pending={set.isPending} problem={set.error}
      >
        {t(offered ? productWords.retireText : productWords.againText)}
      </ConfirmDialog>
    </Group>
  )
}
