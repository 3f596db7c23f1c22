import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { AddressState } from '#web/shell/root-route.ts'

export type AddressChange = Record<string, string | undefined>

/**
 * What stands behind `?` in the address, and a way to change parts of it; `undefined` takes a part out.
 * A change replaces the address unless it is worth a step back, as the next page of a list is.
 */
export function useAddressState(): [AddressState, (change: AddressChange, step?: 'replace' | 'push') => void] {
  const state: AddressState = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const change = useCallback(
    (part: AddressChange, step: 'replace' | 'push' = 'replace') => {
      void navigate({
        to: '.',
        search: (old: AddressState) => ({ ...old, ...part }),
        replace: step === 'replace',
        resetScroll: step === 'push',
      })
    },
    [navigate],
  )
  return [state, change]
}
