import { Accordion, Badge, Text } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '#web/language/language.tsx'
import { countAt } from '../problems.ts'
import { simulatorWords } from '../words.ts'
import { DraftFormContext, type DraftForm } from './fields.tsx'
import { termsGroups, type Hints } from './groups.tsx'
import { groupWords } from './words.ts'

/** Every term, in groups that open and close; a closed group says how many of its fields need a look. */
export function TermsForm({ form, hints }: { form: DraftForm; hints: Hints }) {
  const t = useSay()
  const [open, setOpen] = useState<string[]>(['money', 'interest', 'instalments'])
  return (
    <DraftFormContext value={form}>
      <Accordion multiple value={open} onChange={setOpen} variant="default" chevronPosition="left" order={3}>
        {termsGroups.map(({ name, fields, Content }) => {
          const wrong = countAt(form.problems, fields)
          return (
            <Accordion.Item key={name} value={name}>
              <Accordion.Control mih={44}>
                <Text span fw={600} me="sm">{t(groupWords[name])}</Text>
                {wrong > 0 && <Badge color="amber" variant="light" tt="none">{t(simulatorWords.toCheck, { n: wrong })}</Badge>}
              </Accordion.Control>
              <Accordion.Panel>
                {open.includes(name) && <Content hints={hints} />}
              </Accordion.Panel>
            </Accordion.Item>
          )
        })}
      </Accordion>
    </DraftFormContext>
  )
}
