import { Button } from '@mantine/core'
import { IconAdjustments, IconColumns2 } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { listProducts } from '#contract/products.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { encodeDraft } from './draft-address.ts'
import type { Draft } from './draft.ts'
import { TermsForm } from './form/terms-form.tsx'
import { ProductStart, productDraft, useHints } from './product-start.tsx'
import { sayProblems } from './problems.ts'
import { quoteDraft } from './quoted.ts'
import { ResultActions } from './result-actions.tsx'
import { Results } from './results.tsx'
import { isSlot, slots } from './sets.ts'
import classes from './simulator.module.css'
import { useDraft } from './use-draft.ts'
import { simulatorWords } from './words.ts'

export function SimulatorPage() {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const [draft, change] = useDraft()
  const [state, setState] = useAddressState()
  const products = useAsk(listProducts, { query: { status: 'active' } }, { when: may('products.see') }).data?.items ?? []
  const product = products.find(({ id }) => id === state['product'])
  const hints = useHints(product, draft.currency)
  // Typing goes first: the figures follow as soon as the fields have been drawn.
  const settled = useDeferredValue(draft)
  const quoted = useMemo(() => quoteDraft(settled), [settled])
  const problems = useMemo(() => sayProblems(t, settled, quoted.problems), [t, settled, quoted])
  const [open, setOpen] = useState(state['terms'] === undefined)
  return (
    <>
      <PageHead
        title={t(simulatorWords.title)} waits={t(simulatorWords.waits)} action={<CompareButton draft={draft} />}
        more={<ResultActions quoted={quoted} title={product?.content.names[language]} link={linkOf(settled)} />}
      />
      <Button
        variant="light" fullWidth mb="md" className={`${classes.toggle} no-print`} leftSection={<IconAdjustments size={18} />} aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? simulatorWords.hideTerms : simulatorWords.changeTerms)}
      </Button>
      <div className={classes.page}>
        <section className={classes.terms} data-open={open} aria-label={t(simulatorWords.terms)}>
          {products.length > 0 && (
            <div className={classes.start}>
              <ProductStart
                products={products} chosen={product?.id}
                choose={(next) => {
                  setState({ product: next?.id })
                  if (next) change(productDraft(next, draft))
                }}
              />
            </div>
          )}
          <TermsForm form={{ draft, problems, change }} hints={hints} />
        </section>
        <div aria-live="polite">
          {quoted.quote
            ? <Results quote={quoted.quote} />
            : <EmptyState title={t(simulatorWords.noSchedule)} text={t(simulatorWords.noScheduleText, { n: Object.keys(problems).length })} />}
        </div>
      </div>
    </>
  )
}

const linkOf = (draft: Draft): string => `${window.location.origin}/simulator?${new URLSearchParams({ terms: encodeDraft(draft) }).toString()}`

/** To the comparison: as one of its sets where it came from there, else as the first with itself beside it. */
function CompareButton({ draft }: { draft: Draft }) {
  const t = useSay()
  const navigate = useNavigate()
  const [state] = useAddressState()
  const slot = state['slot']
  const back = isSlot(slot)
  const go = () => {
    const said = encodeDraft(draft)
    const others = Object.fromEntries(slots.map((each) => [each, state[each]]))
    void navigate({ to: '/simulator/compare' as '/', search: back ? { ...others, [slot]: said } : { a: said, b: said } })
  }
  return (
    <Button leftSection={<IconColumns2 size={18} />} onClick={go} miw="max-content">
      {t(back ? simulatorWords.backToComparison : simulatorWords.compare)}
    </Button>
  )
}
