import { Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'

/** Shows the keys of a shortcut: `<Shortcut keys="Ctrl Enter" />`. Latin letters keep their order in Arabic. */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>
      {keys.split(' ').map((key) => (
        <Kbd key={key} size="xs" mx={1}>
          {key}
        </Kbd>
      ))}
    </bdi>
  )
}

/** Runs something at a key, except while a person types in a field: `useShortcut('N', openNewLoan)`. */
export function useShortcut(keys: string, run: () => void): void {
  useHotkeys([[keys, run]])
}
