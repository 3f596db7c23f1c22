import { Accordion, SimpleGrid, Stack } from '@mantine/core'
import { listAccounts } from '#contract/ledger.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#contract/words/language.ts'
import { standardChart } from '#core/ledger/accounts.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import type { ProductValues } from './product-values.ts'
import { productWords } from './words.ts'

type Part = { fields: Fields<ProductValues> }
const two = { base: 1, sm: 2 }

export function NameFields({ fields, isNew }: Part & { isNew: boolean }) {
  const t = useSay()
  return (
    <Stack>
      {isNew && <TextField label={t(productWords.code)} help={t(productWords.codeHelp)} maxLength={20} {...fields.getInputProps('code')} />}
      <SimpleGrid cols={two}>
        {LANGUAGES.map((language) => (
          <TextField key={language} label={t(productWords.nameIn, { language: LANGUAGE_NAMES[language] })} maxLength={80} {...fields.getInputProps(language)} />
        ))}
      </SimpleGrid>
      <SelectField
        label={t(productWords.kind)} {...fields.getInputProps('kind')}
        options={[{ value: 'individual', label: t(productWords.individual) }, { value: 'group', label: t(productWords.group) }]}
      />
    </Stack>
  )
}

export function LimitFields({ fields }: Part) {
  const t = useSay()
  return (
    <SimpleGrid cols={two}>
      <MoneyField label={t(productWords.amountMin)} {...fields.getInputProps('amountMin')} />
      <MoneyField label={t(productWords.amountMax)} {...fields.getInputProps('amountMax')} />
      <NumberField label={t(productWords.countMin)} {...fields.getInputProps('countMin')} />
      <NumberField label={t(productWords.countMax)} {...fields.getInputProps('countMax')} />
      <NumberField label={t(productWords.rateMin)} decimals={4} unit="%" {...fields.getInputProps('rateMin')} />
      <NumberField label={t(productWords.rateMax)} decimals={4} unit="%" {...fields.getInputProps('rateMax')} />
      <NumberField label={t(productWords.firstMin)} unit={t(productWords.days)} required={false} {...fields.getInputProps('firstMin')} />
      <NumberField label={t(productWords.firstMax)} unit={t(productWords.days)} required={false} {...fields.getInputProps('firstMax')} />
    </SimpleGrid>
  )
}

export function RuleFields({ fields }: Part) {
  const t = useSay()
  return (
    <SimpleGrid cols={two}>
      <NumberField label={t(productWords.approvals)} {...fields.getInputProps('approvals')} />
      <MoneyField label={t(productWords.reversalLimit)} {...fields.getInputProps('reversalLimit')} />
      <MoneyField label={t(productWords.above)} required={false} {...fields.getInputProps('above')} />
      <NumberField label={t(productWords.aboveCount)} required={false} {...fields.getInputProps('aboveCount')} />
    </SimpleGrid>
  )
}

const roles = standardChart.flatMap((account) => (account.role === undefined ? [] : [{ role: account.role, names: account.names }]))

export function BookFields({ fields }: Part) {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const chart = useAsk(listAccounts, {}, { when: may('ledger.see') })
  const options = (chart.data?.items ?? []).filter((each) => !each.heading && each.closedOn === null).map((each) => ({ value: each.code, label: `${each.code} ${each.names[language]}` }))
  return (
    <Stack>
      <SimpleGrid cols={two}>
        <SelectField
          label={t(productWords.method)} {...fields.getInputProps('method')}
          options={[{ value: 'accrual', label: t(productWords.accrual) }, { value: 'cash', label: t(productWords.cash) }]}
        />
        <NumberField label={t(productWords.suspendAfter)} unit={t(productWords.days)} required={false} {...fields.getInputProps('suspendAfter')} />
      </SimpleGrid>
      {options.length > 0 && (
        <Accordion variant="default" chevronPosition="left">
          <Accordion.Item value="accounts">
            <Accordion.Control>{t(productWords.accounts)}</Accordion.Control>
            <Accordion.Panel>
              <SimpleGrid cols={two}>
                {roles.map(({ role, names }) => <SelectField key={role} label={names[language]} options={options} {...fields.getInputProps(`accounts.${role}`)} />)}
              </SimpleGrid>
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
    </Stack>
  )
}
