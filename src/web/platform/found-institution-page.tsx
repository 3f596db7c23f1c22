import { Checkbox, Stack, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { memberWords } from '#contract/members/words.ts'
import { foundInstitution, listOrganisations, type NewInstitution } from '#contract/organisations.ts'
import type { Language } from '#contract/words/language.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSession } from '#web/api/session.ts'
import { branchWords } from '#web/desk/people/words.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { FirstPersonFields, firstPerson } from './first-person-fields.tsx'
import { FoundedSheet, type Founded } from './founded-sheet.tsx'
import { emptyPlace, PlaceFields, type PlaceValues } from './place-fields.tsx'
import { platformWords } from './words.ts'

type Values = PlaceValues & { ussdCode: string; firstBranch: { code: string; name: string; place: string; openedOn: string }; networks: string[] }

export function FoundInstitutionPage() {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const navigate = useNavigate()
  const [founded, setFounded] = useState<Founded>()
  const fields = useFields<Values>({
    ...emptyPlace('microcredit-association', language), ussdCode: '', firstBranch: { code: '', name: '', place: '', openedOn: organisation.today }, networks: [],
  })
  const found = useDo(foundInstitution, { refresh: ['members'], onDone: setFounded })
  if (founded) return <FoundedSheet founded={founded} name={fields.values.name} person={fields.values.administrator.name} />
  const kinds = (['microcredit-association', 'cooperative', 'company', 'fund'] as const).map((value) => ({ value, label: t(memberWords[value]) }))
  return (
    <>
      <PageHead title={t(platformWords.foundInstitution)} waits={t(platformWords.foundInstitutionWaits)} />
      <Panel>
        <Form
          fields={fields} command={found} submit={t(platformWords.foundInstitution)} cancel={() => void navigate({ to: '/organisations' as '/' })}
          check={({ ussdCode }) => (ussdCode.trim() === '' || /^\*[0-9*]{1,12}#$/.test(ussdCode.trim()) ? {} : { ussdCode: t(platformWords.ussdFormat) })}
          input={(values) => ({ body: bodyOf(values) })}
        >
          <PlaceFields fields={fields} kinds={kinds} withCurrency />
          <TextField label={t(platformWords.ussdCode)} help={t(platformWords.ussdHelp)} maxLength={14} required={false} {...fields.getInputProps('ussdCode')} />
          <NetworkBoxes fields={fields} />
          <BranchFields fields={fields} />
          <FirstPersonFields fields={fields} title={t(platformWords.administrator)} />
        </Form>
      </Panel>
    </>
  )
}

const bodyOf = ({ name, slug, kind, country, currency, timeZone, language, ussdCode, firstBranch, administrator, networks }: Values): NewInstitution => ({
  name: name.trim(), slug: slug.trim().toLowerCase(), kind: kind as NewInstitution['kind'], country, currency, timeZone, language: language as Language, networks,
  firstBranch: {
    code: firstBranch.code.trim().toUpperCase(), name: firstBranch.name.trim(), openedOn: firstBranch.openedOn, ...(firstBranch.place.trim() !== '' && { place: firstBranch.place.trim() }),
  },
  administrator: firstPerson(administrator), ...(ussdCode.trim() !== '' && { ussdCode: ussdCode.trim() }),
})

function BranchFields({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  return (
    <>
      <Title order={2} size="h4">{t(platformWords.firstBranch)}</Title>
      <TextField label={t(branchWords.code)} help={t(branchWords.codeHelp)} maxLength={12} {...fields.getInputProps('firstBranch.code')} />
      <TextField label={t(branchWords.name)} maxLength={80} {...fields.getInputProps('firstBranch.name')} />
      <TextField label={t(branchWords.place)} maxLength={120} required={false} {...fields.getInputProps('firstBranch.place')} />
      <DateField label={t(branchWords.openedOn)} {...fields.getInputProps('firstBranch.openedOn')} />
    </>
  )
}

function NetworkBoxes({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const networks = useAsk(listOrganisations, { query: { kind: 'network', limit: 200 } })
  const items = networks.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Checkbox.Group label={t(platformWords.joins)} {...fields.getInputProps('networks')}>
      <Stack gap="xs" mt={6}>{items.map(({ id, name }) => <Checkbox key={id} value={id} label={<bdi>{name}</bdi>} size="md" />)}</Stack>
    </Checkbox.Group>
  )
}
