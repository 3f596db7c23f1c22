import { Anchor, Button, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listProducts, type Product } from '#contract/products.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { productWords } from './words.ts'

export function ProductsPage() {
  const t = useSay()
  const may = useMay()
  const found = useAsk(listProducts, { query: {} })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  const { items } = found.data
  const add = may('products.edit') && <Button component={Link} to={'/products/new' as '/'}>{t(productWords.add)}</Button>
  return (
    <>
      <PageHead title={t(productWords.products)} waits={t(productWords.waits, { n: items.filter((each) => each.status === 'active').length })} action={add} />
      {items.length === 0 ? <EmptyState title={t(productWords.none)} text={t(productWords.noneText)} action={add} /> : (
        <Panel flush>
          <ScrollBox label={t(productWords.products)}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t(productWords.product)}</Table.Th><Table.Th>{t(productWords.amount)}</Table.Th><Table.Th>{t(productWords.count)}</Table.Th>
                  <Table.Th>{t(productWords.rate)}</Table.Th><Table.Th ta="end">{t(productWords.running)}</Table.Th><Table.Th>{t(productWords.status)}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>{items.map((product) => <Row key={product.id} product={product} />)}</Table.Tbody>
            </Table>
          </ScrollBox>
        </Panel>
      )}
    </>
  )
}

function Row({ product }: { product: Product }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const ranges = useRanges(product.content)
  return (
    <Table.Tr>
      <Table.Td><Anchor component={Link} to={`/products/${product.id}` as '/'}>{product.content.names[language]}</Anchor><Text size="xs" c="dimmed">{product.code} · {t(productWords.version, { n: product.version })}</Text></Table.Td>
      <Table.Td>{ranges.amount}</Table.Td><Table.Td>{ranges.count}</Table.Td><Table.Td>{ranges.rate}</Table.Td>
      <Table.Td ta="end">{formats.number(product.activeLoans)}</Table.Td>
      <Table.Td><StatusBadge tone={product.status === 'active' ? 'good' : 'over'}>{t(productWords[product.status])}</StatusBadge></Table.Td>
    </Table.Tr>
  )
}

/** The limits in words. */
export function useRanges({ limits }: Product['content']) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const money = (amount: string): string => formats.money({ amount, currency: organisation.currency })
  const range = <T,>(values: { min: T; default: T; max: T }, show: (value: T) => string): string =>
    t(productWords.range, { min: show(values.min), max: show(values.max), usual: show(values.default) })
  return { amount: range(limits.amount, money), count: range(limits.count, (n) => formats.number(n)), rate: range(limits.rate, (rate) => formats.percent(rate)) }
}
