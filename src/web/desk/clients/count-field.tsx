import { toLatinDigits } from '#contract/words/digits.ts'
import { useSay } from '#web/language/language.tsx'
import type { FieldProps } from '#web/ui/field-props.ts'
import { TypedField } from '#web/ui/typed-field.tsx'
import { clientPageWords } from './words.ts'

/** A small whole number, typed in any digits; its value is Latin digits. */
export function CountField(props: FieldProps<string>) {
  const t = useSay()
  const read = (typed: string) => {
    const digits = toLatinDigits(typed)
    return /^\d{1,3}$/.test(digits) ? { value: String(Number(digits)) } : { problem: t(clientPageWords.notCount) }
  }
  return <TypedField {...props} read={read} show={(value) => value} inputMode="numeric" ltr />
}
