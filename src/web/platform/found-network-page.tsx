import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { foundNetwork, type NewNetwork } from '#contract/organisations.ts'
import type { Language } from '#contract/words/language.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { FirstPersonFields, firstPerson } from './first-person-fields.tsx'
import { FoundedSheet, type Founded } from './founded-sheet.tsx'
import { emptyPlace, PlaceFields, type PlaceValues } from './place-fields.tsx'
import { platformWords } from './words.ts'

export function FoundNetworkPage() {
  const t = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [founded, setFounded] = useState<Founded>()
  const fields = useFields<PlaceValues>(emptyPlace('association', language))
  const found = useDo(foundNetwork, { onDone: setFounded })
  if (founded) return <FoundedSheet founded={founded} name={fields.values.name} person={fields.values.administrator.name} />
  return (
    <>
      <PageHead title={t(platformWords.foundNetwork)} waits={t(platformWords.foundNetworkWaits)} />
      <Panel>
        <Form
          fields={fields} command={found} submit={t(platformWords.foundNetwork)} cancel={() => void navigate({ to: '/organisations' as '/' })}
          input={(values) => ({ body: bodyOf(values) })}
        >
          <PlaceFields fields={fields} kinds={(['association', 'programme'] as const).map((value) => ({ value, label: t(platformWords[value]) }))} withCurrency={false} />
          <FirstPersonFields fields={fields} title={t(platformWords.director)} />
        </Form>
      </Panel>
    </>
  )
}

const bodyOf = ({ name, slug, kind, country, timeZone, language, administrator }: PlaceValues): NewNetwork => ({
  name: name.trim(), slug: slug.trim().toLowerCase(), kind: kind as NewNetwork['kind'], country, timeZone, language: language as Language, administrator: firstPerson(administrator),
})
