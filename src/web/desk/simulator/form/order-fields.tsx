import { kinds, type Kind } from '#core/loan/terms-json.ts'
import { kindWords } from '#contract/terms/words.ts'
import { useSay } from '#web/language/language.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useDraftForm } from './fields.tsx'
import classes from './form.module.css'
import { fieldWords } from './words.ts'

/** Four places, each with one of the four; what is chosen for one place leaves the place where it was to the other. */
export function OrderFields() {
  const t = useSay()
  const { draft, problems, change } = useDraftForm()
  const order = draft.order.split(',')
  const put = (place: number, kind: string) => {
    const from = order.indexOf(kind)
    const next = order.with(place, kind)
    change({ order: (from < 0 ? next : next.with(from, order[place] ?? kind)).join(',') })
  }
  const problem = problems['order']
  return (
    <div className={classes.pair}>
      {order.map((kind, place) => (
        <SelectField
          key={kind}
          label={`${t(fieldWords.order)} ${place + 1}`}
          value={kind}
          onChange={(next) => put(place, next)}
          options={kinds.map((each: Kind) => ({ value: each, label: t(kindWords[each]) }))}
          {...(place === 0 && problem !== undefined ? { error: problem } : {})}
        />
      ))}
    </div>
  )
}
