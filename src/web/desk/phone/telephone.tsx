import { VisuallyHidden } from '@mantine/core'
import { IconBackspace, IconPhone, IconPhoneOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { fitsScreen, measureText, USSD_UNITS } from '#contract/words/text-length.ts'
import { useSay } from '#web/language/language.tsx'
import classes from './telephone.module.css'
import type { TelephoneState } from './use-telephone.ts'
import { phoneWords } from './words.ts'

const KEYS = [
  ['1', ''], ['2', 'abc'], ['3', 'def'], ['4', 'ghi'], ['5', 'jkl'], ['6', 'mno'], ['7', 'pqrs'], ['8', 'tuv'], ['9', 'wxyz'], ['*', ''], ['0', '+'], ['#', ''],
] as const

/** A drawn telephone of the simplest kind: screen, green and red, twelve keys. */
export function Telephone({ state, code }: { state: TelephoneState; code: string }) {
  const t = useSay()
  useKeyboard(state)
  return (
    <div className={classes.body}>
      <div className={classes.speaker} aria-hidden="true" />
      <Screen state={state} code={code} />
      <div className={classes.row} dir="ltr">
        <button type="button" className={classes.green} onClick={state.green} aria-label={t(phoneWords.call)} title={t(phoneWords.call)}><IconPhone size={22} /></button>
        <button type="button" className={classes.soft} onClick={state.erase} aria-label={t(phoneWords.erase)} title={t(phoneWords.erase)}><IconBackspace size={22} /></button>
        <button type="button" className={classes.red} onClick={state.red} aria-label={t(phoneWords.hangUp)} title={t(phoneWords.hangUp)}><IconPhoneOff size={22} /></button>
      </div>
      <fieldset className={classes.keys} dir="ltr" aria-label={t(phoneWords.keypad)}>
        {KEYS.map(([key, letters]) => (
          <button key={key} type="button" className={classes.key} onClick={() => state.press(key)}>
            <span>{key}</span>
            <small aria-hidden="true">{letters}</small>
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function Screen({ state, code }: { state: TelephoneState; code: string }) {
  const t = useSay()
  const { line, screen, typed, secondsLeft } = state
  const text = {
    idle: typed === '' ? `${code}\n${t(phoneWords.dialHint)}` : typed, calling: t(phoneWords.connecting), cut: t(phoneWords.cut), unreachable: t(phoneWords.unreachable),
    open: screen?.text ?? '', ended: screen?.text ?? '',
  }[line]
  const active = line === 'open' || line === 'calling'
  return (
    <div className={classes.glass}>
      <div className={classes.bar}>
        <span>{line === 'open' || line === 'ended' ? <Length text={text} /> : ''}</span>
        <span>{active ? t(phoneWords.left, { seconds: secondsLeft }) : ''}</span>
      </div>
      <output className={classes.text} aria-live="polite" aria-label={t(phoneWords.screen)} data-dim={line === 'calling'}>
        <span className={classes.lines}>{text}</span>
        {line === 'ended' && <span className={classes.note}>{t(phoneWords.ended)}</span>}
      </output>
      {line === 'open' && <div className={classes.reply} dir="ltr"><VisuallyHidden>{t(phoneWords.reply)}</VisuallyHidden>{typed}<i aria-hidden="true" /></div>}
    </div>
  )
}

function Length({ text }: { text: string }) {
  const t = useSay()
  const { encoding, units } = measureText(text)
  return <span data-over={!fitsScreen(text)}>{t(phoneWords.length, { units, most: USSD_UNITS[encoding], encoding })}</span>
}

/** The keys of a computer, unless something is being typed elsewhere. */
function useKeyboard({ press, erase, green, red }: TelephoneState): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const elsewhere = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role="listbox"], [role="dialog"]')
      if (elsewhere || event.ctrlKey || event.metaKey || event.altKey) return
      if (/^[0-9*#]$/.test(event.key)) press(event.key)
      else if (event.key === 'Backspace') erase()
      else if (event.key === 'Escape') red()
      // Enter on a key is that key's own.
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement)) green()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [press, erase, green, red])
}
