import { ActionIcon, Fieldset, Group, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { createContext, use, type ReactNode } from 'react'
import { directionOf, LANGUAGE_NAMES, LANGUAGES } from '#contract/words/language.ts'
import type { DecimalJson, Text as FrameworkText } from '#core/diagnostic/framework-json.ts'
import { useSay } from '#web/language/language.tsx'
import { editWords as w } from './edit-words.ts'
import { problemWords, type Found } from './framework-checks.ts'
import { decimalFrom, missingIn, textFor, withText } from './framework-edits.ts'

/** What is wrong, for the fields to say beside themselves. */
export const ProblemsContext = createContext<readonly Found[]>([])

/** The words of what is wrong at a path; with `below` also of what is inside it and has no field of its own. */
export function useProblem(path: string, below = false): string | undefined {
  const t = useSay()
  const found = use(ProblemsContext).find((each) => each.path === path || (below && each.path.startsWith(`${path}.`)))
  return found && t(problemWords, { rule: found.rule })
}

interface FieldProps<Value> { readonly label: string; readonly path: string; readonly value: Value; readonly change: (value: Value) => void; readonly help?: string; readonly width?: string; readonly disabled?: boolean }

export function NameField({ label, path, value, change, help, disabled }: FieldProps<string>) {
  return <TextInput label={label} description={help} value={value} onChange={(event) => change(event.currentTarget.value)} error={useProblem(path)} disabled={disabled ?? false} size="md" dir="auto" />
}

export function DecimalField({ label, path, value, change, help, width = '8rem' }: FieldProps<DecimalJson | undefined>) {
  return <TextInput label={label} description={help} value={String(value ?? '')} onChange={(event) => change(decimalFrom(event.currentTarget.value))} error={useProblem(path)} inputMode="decimal" size="md" w={width} maw="100%" dir="ltr" />
}

interface ChoiceProps<Value extends string> extends FieldProps<Value> { readonly options: readonly { readonly value: Value; readonly label: string }[] }

export function ChoiceField<Value extends string>({ label, path, value, change, options, help }: ChoiceProps<Value>) {
  return <NativeSelect label={label} description={help} value={value} data={[...options]} onChange={(event) => change(event.currentTarget.value as Value)} error={useProblem(path)} size="md" />
}

/** One text in each language, side by side; what is not written yet is named. */
export function TextsField({ label, path, value, change, long = false }: FieldProps<FrameworkText | undefined> & { readonly long?: boolean }) {
  const t = useSay()
  const problem = useProblem(path, true)
  const missing = missingIn(value)
  const Input = long ? Textarea : TextInput
  return (
    <Fieldset legend={label}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {LANGUAGES.map((language) => (
          <Input
            key={language} label={<bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi>} aria-label={`${label}, ${LANGUAGE_NAMES[language]}`} lang={language} dir={directionOf(language)} size="md" value={textFor(value, language)}
            onChange={(event) => change(withText(value, language, event.currentTarget.value))} {...(long ? { autosize: true, minRows: 2 } : {})}
          />
        ))}
      </SimpleGrid>
      {problem !== undefined && <Text size="sm" c="var(--warn-ink)" role="alert" mt={6}>{problem}</Text>}
      {problem === undefined && missing.length > 0 && missing.length < LANGUAGES.length && <Text size="sm" c="dimmed" mt={6}>{t(w.notTranslated, { languages: missing.map((language) => LANGUAGE_NAMES[language]).join(', ') })}</Text>}
    </Fieldset>
  )
}

/** A problem that belongs to a whole list and to none of its fields. */
export function ProblemLine({ path }: { path: string }) {
  const problem = useProblem(path)
  return problem === undefined ? null : <Text size="sm" c="var(--warn-ink)" role="alert">{problem}</Text>
}

/** Names with commas between. */
export function NamesField({ label, path, value, change, help }: Omit<FieldProps<readonly string[] | undefined>, 'width'>) {
  const problem = useProblem(path, true)
  return (
    <TextInput
      label={label} description={help} defaultValue={(value ?? []).join(', ')} error={problem} size="md" dir="auto"
      onChange={(event) => {
        const names = event.currentTarget.value.split(/[,،]/u).map((name) => name.trim()).filter(Boolean)
        change(names.length === 0 ? undefined : names)
      }}
    />
  )
}

/** One row of a list, with its way out. */
export function Row({ what, n, remove, children }: { what: string; n: number; remove: () => void; children: ReactNode }) {
  const t = useSay()
  return (
    <Fieldset variant="unstyled" aria-label={t(w.row, { what, n: n + 1 })}>
      <Group gap="sm" align="flex-end">
        {children}
        <ActionIcon variant="default" size={44} aria-label={t(w.removeRow, { n: n + 1 })} onClick={remove}><IconTrash size={18} /></ActionIcon>
      </Group>
    </Fieldset>
  )
}
