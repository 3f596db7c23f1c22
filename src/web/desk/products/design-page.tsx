import { SimpleGrid, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { addProduct, changeProduct, readProduct, type ProductWithVersions } from '#contract/products.ts'
import { currencyDecimals } from '#contract/words/numbers.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import type { Draft } from '../simulator/draft.ts'
import { TermsForm } from '../simulator/form/terms-form.tsx'
import { sayProblems } from '../simulator/problems.ts'
import { quoteDraft } from '../simulator/quoted.ts'
import { Results } from '../simulator/results.tsx'
import { simulatorWords } from '../simulator/words.ts'
import { BookFields, LimitFields, NameFields, RuleFields } from './product-fields.tsx'
import { blankDraft, blankValues, contentOf, usualLoan, valuesOf, type ProductValues } from './product-values.ts'
import { productWords } from './words.ts'

export function NewProductPage() {
  const t = useSay()
  const navigate = useNavigate()
  const { organisation } = useSession()
  const decimals = currencyDecimals(organisation.currency)
  const fields = useFields<ProductValues>(blankValues(decimals))
  const [draft, setDraft] = useState(() => blankDraft(organisation.currency, organisation.today, decimals))
  const add = useDo(addProduct)
  return (
    <>
      <PageHead title={t(productWords.add)} waits={t(productWords.designWaits)} />
      <Form
        fields={fields} command={add} submit={t(productWords.save)} cancel={() => void navigate({ to: '/products' as '/' })}
        input={(values) => ({ body: { code: values.code.trim().toUpperCase(), content: contentOf(values, draft) } })}
        onDone={({ id, version }) => {
          notifications.show({ message: t(productWords.saved, { n: version }) })
          void navigate({ to: `/products/${id}` as '/' })
        }}
      >
        <Design fields={fields} draft={draft} change={(part) => setDraft((before) => ({ ...before, ...part }))} isNew />
      </Form>
    </>
  )
}

export function ChangeProductPage() {
  const { productId } = useParams({ from: '/products/$productId/change' })
  const found = useAsk(readProduct, { params: { id: productId } })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  return found.data ? <Change product={found.data} /> : <SkeletonPage />
}

function Change({ product }: { product: ProductWithVersions }) {
  const t = useSay()
  const navigate = useNavigate()
  const { organisation } = useSession()
  const fields = useFields<ProductValues>(valuesOf(product.code, product.content))
  const [draft, setDraft] = useState(() => usualLoan(product.content, organisation.currency, organisation.today))
  const change = useDo(changeProduct)
  const back = () => void navigate({ to: `/products/${product.id}` as '/' })
  return (
    <>
      <PageHead title={`${t(productWords.change)}: ${product.code}`} waits={t(productWords.changeWaits)} />
      <Form
        fields={fields} command={change} submit={t(productWords.save)} cancel={back}
        input={(values) => ({ params: { id: product.id }, body: { version: product.version, content: contentOf(values, draft), reason: values.reason.trim() } })}
        onDone={({ version }) => {
          notifications.show({ message: t(productWords.saved, { n: version }) })
          back()
        }}
      >
        <Design fields={fields} draft={draft} change={(part) => setDraft((before) => ({ ...before, ...part }))}>
          <Panel><TextField label={t(productWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} /></Panel>
        </Design>
      </Form>
    </>
  )
}

interface DesignProps { fields: Fields<ProductValues>; draft: Draft; change: (part: Partial<Draft>) => void; isNew?: boolean; children?: ReactNode }

/** What is typed at one side, the usual loan that follows from it at the other. */
function Design({ fields, draft, change, isNew, children }: DesignProps) {
  const t = useSay()
  const settled = useDeferredValue(draft)
  const quoted = useMemo(() => quoteDraft(settled), [settled])
  const problems = useMemo(() => sayProblems(t, settled, quoted.problems), [t, settled, quoted])
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Stack gap={0}>
        <Panel title={t(productWords.names)}><NameFields fields={fields} isNew={isNew ?? false} /></Panel>
        <Panel title={t(productWords.terms)}><TermsForm form={{ draft, problems, change }} hints={{}} /></Panel>
        <Panel title={t(productWords.limits)}><LimitFields fields={fields} /></Panel>
        <Panel title={t(productWords.rules)}><RuleFields fields={fields} /></Panel>
        <Panel title={t(productWords.books)}><BookFields fields={fields} /></Panel>
        {children}
      </Stack>
      <div aria-live="polite">
        <Panel title={t(productWords.example)}>
          {quoted.quote ? <Results quote={quoted.quote} /> : <EmptyState title={t(simulatorWords.noSchedule)} text={t(simulatorWords.noScheduleText, { n: Object.keys(problems).length })} />}
        </Panel>
      </div>
    </SimpleGrid>
  )
}
