import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addReportingMember, type NewReportingMember } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import type { Language } from '#contract/words/language.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { FirstPersonFields, firstPerson } from '#web/platform/first-person-fields.tsx'
import { FoundedSheet, type Founded } from '#web/platform/founded-sheet.tsx'
import { emptyPlace, PlaceFields, type PlaceValues } from '#web/platform/place-fields.tsx'
import { platformWords } from '#web/platform/words.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { membersWords } from './words.ts'

export function NewMemberPage() {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const navigate = useNavigate()
  const [founded, setFounded] = useState<Founded>()
  const fields = useFields<PlaceValues & { joinedOn: string }>({ ...emptyPlace('cooperative', language), joinedOn: organisation.today })
  const add = useDo(addReportingMember, { onDone: setFounded })
  if (founded) return <FoundedSheet founded={founded} name={fields.values.name} person={fields.values.administrator.name} to={`/members/${founded.id}?tab=agreements`} />
  const kinds = (['microcredit-association', 'cooperative', 'company', 'fund'] as const).map((value) => ({ value, label: t(memberWords[value]) }))
  return (
    <>
      <PageHead title={t(membersWords.addReporting)} waits={t(membersWords.addReportingWaits)} />
      <Panel>
        <Form fields={fields} command={add} submit={t(membersWords.addReporting)} cancel={() => void navigate({ to: '/members' as '/' })} input={(values) => ({ body: bodyOf(values) })}>
          <PlaceFields fields={fields} kinds={kinds} withCurrency />
          <DateField label={t(membersWords.joinedOnField)} to={organisation.today} {...fields.getInputProps('joinedOn')} />
          <FirstPersonFields fields={fields} title={t(platformWords.administrator)} />
        </Form>
      </Panel>
    </>
  )
}

const bodyOf = ({ name, slug, kind, country, currency, timeZone, language, administrator, joinedOn }: PlaceValues & { joinedOn: string }): NewReportingMember => ({
  name: name.trim(), slug: slug.trim().toLowerCase(), kind: kind as NewReportingMember['kind'], country, currency, timeZone, language: language as Language, joinedOn, administrator: firstPerson(administrator),
})
