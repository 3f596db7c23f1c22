import { Button, SimpleGrid } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { indicatorName } from '#contract/indicators/names.ts'
import { saveMarks, type MarkedJson, type OwnMarkJson } from '#contract/marks.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { marksWords } from './marks-words.ts'

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = { how: string; good: string; goodTo: string; tolerable: string; tolerableTo: string }

const plainNumber = (text: string): string => text.trim().replace(',', '.').replace('−', '-')

function marksOf({ how, good, goodTo, tolerable, tolerableTo }: Values): OwnMarkJson[] {
  const pairs = [[good, goodTo], [tolerable, tolerableTo]].filter(([first = '']) => first.trim() !== '')
  return pairs.map(([first = '', second = '']): OwnMarkJson =>
    (how === 'between' ? { shape: 'range', from: plainNumber(first), to: plainNumber(second) } : { shape: 'number', op: how === 'atMost' ? '<=' : '>=', value: plainNumber(first) }))
}

function valuesOf({ direction, versions }: MarkedJson): Values {
  const [strict, wide] = versions?.[0]?.marks ?? []
  const figures = (mark: OwnMarkJson | undefined): [string, string] => (mark === undefined ? ['', ''] : mark.shape === 'range' ? [mark.from, mark.to] : [mark.value, ''])
  const how = strict?.shape === 'range' ? 'between' : strict ? (strict.op.startsWith('<') ? 'atMost' : 'atLeast') : direction === 'down' ? 'atMost' : direction === 'range' ? 'between' : 'atLeast'
  return { how, good: figures(strict)[0], goodTo: figures(strict)[1], tolerable: figures(wide)[0], tolerableTo: figures(wide)[1] }
}

/** One mark or two, in the indicator's own unit. */
export function MarksDialog({ marked, close }: { marked: MarkedJson; close: () => void }) {
  const t = useSay()
  const fields = useFields<Values>(valuesOf(marked))
  const version = marked.versions?.[0]?.version ?? 0
  const done = () => {
    notifications.show({ message: t(marksWords.saved) })
    close()
  }
  const save = useDo(saveMarks)
  const reset = useDo(saveMarks, { onDone: done })
  const params = { slug: marked.slug }
  return (
    <Dialog title={marked.name ?? t(indicatorName(marked.slug))} close={close}>
      <Form fields={fields} command={save} submit={t(marksWords.save)} cancel={close} onDone={done} input={(values) => ({ params, body: { version, marks: marksOf(values) } })}>
        <SelectField label={t(marksWords.how)} options={(['atMost', 'atLeast', 'between'] as const).map((how) => ({ value: how, label: t(marksWords[how]) }))} {...fields.getInputProps('how')} />
        <Limits fields={fields} />
      </Form>
      {reset.error && <ProblemNotice problem={reset.error} />}
      {marked.versions?.[0]?.marks && <Button mt="md" variant="subtle" color="gray" loading={reset.isPending} onClick={() => reset.mutate({ params, body: { version, marks: null } })}>{t(marksWords.reset)}</Button>}
    </Dialog>
  )
}

function Limits({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const input = (name: keyof Values) => ({ maxLength: 18, ...fields.getInputProps(name) })
  if (fields.values.how === 'between') {
    return (
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField label={t(marksWords.goodFrom)} {...input('good')} />
        <TextField label={t(marksWords.goodTo)} {...input('goodTo')} />
        <TextField label={t(marksWords.tolerableFrom)} required={false} {...input('tolerable')} />
        <TextField label={t(marksWords.tolerableTo)} required={false} {...input('tolerableTo')} />
      </SimpleGrid>
    )
  }
  return (
    <>
      <TextField label={t(marksWords.good)} {...input('good')} />
      <TextField label={t(marksWords.tolerable)} help={t(marksWords.tolerableHelp)} required={false} {...input('tolerable')} />
    </>
  )
}
