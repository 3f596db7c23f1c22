import { useDebouncedCallback } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { currencyDecimals } from '#contract/words/numbers.ts'
import { useSession } from '#web/api/session.ts'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { decodeDraft, encodeDraft } from './draft-address.ts'
import { firstDraft, type Draft } from './draft.ts'

const ADDRESS_AFTER_MS = 250

/** The draft that the address says, and a change of it that the address follows; a step back in the browser is one in the draft. */
export function useDraft(): [Draft, (part: Partial<Draft>) => void] {
  const { organisation } = useSession()
  const [state, change] = useAddressState()
  const said = state['terms']
  const [kept, setKept] = useState(() => ({ said, draft: decodeDraft(said) ?? firstDraft(organisation.currency, organisation.today, currencyDecimals(organisation.currency)) }))
  const tell = useDebouncedCallback((draft: Draft) => {
    const terms = encodeDraft(draft)
    setKept({ said: terms, draft })
    change({ terms })
  }, ADDRESS_AFTER_MS)
  // The address was changed by somebody else than this page: a link, a step back.
  useEffect(() => {
    const draft = said === kept.said ? undefined : decodeDraft(said)
    if (draft) setKept({ said, draft })
    // oxlint-disable-next-line react/exhaustive-deps -- only a change of the address counts
  }, [said])
  const latest = useRef(kept.draft)
  latest.current = kept.draft
  const put = useCallback((part: Partial<Draft>) => {
    const draft = { ...latest.current, ...part }
    latest.current = draft
    setKept((old) => ({ ...old, draft }))
    tell(draft)
  }, [tell])
  return [kept.draft, put]
}
