import { SimpleGrid, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { getClient } from '#contract/clients.ts'
import { applyForLoan } from '#contract/loans.ts'
import { listProducts, type Product } from '#contract/products.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { ClientField } from '../clients/client-field.tsx'
import { applicationOf, blankApplication, type ApplicationValues } from './application-values.ts'
import { GuarantorFields } from './guarantor-fields.tsx'
import { localQuote } from './local-quote.ts'
import { QuotePanel } from './quote-panel.tsx'
import { applyWords, loanWords } from './words.ts'

export function NewLoanPage() {
  const t = useSay()
  const navigate = useNavigate()
  const { organisation } = useSession()
  const [address] = useAddressState()
  const products = useAsk(listProducts, { query: { status: 'active' } })
  const fields = useFields<ApplicationValues>(blankApplication(organisation.today, address['client']), address['client'] ? {} : { draft: 'new-loan' })
  const apply = useDo(applyForLoan)
  const product = products.data?.items.find((each) => each.id === fields.values.product)
  const { values } = fields
  const quoted = localQuote(product?.content, organisation.currency, {
    amount: values.amount, count: Number(values.count), rate: values.rate || undefined, disbursedOn: values.disburseOn, firstDueOn: values.firstDueOn || undefined,
  })
  return (
    <>
      <PageHead title={t(loanWords.apply)} waits={t(loanWords.applyWaits)} />
      <Form
        fields={fields} command={apply} submit={t(loanWords.handIn)} cancel={() => void navigate({ to: '/loans' as '/' })}
        input={(given) => ({ body: applicationOf(given, product?.content.kind === 'group') })}
        onDone={({ id, number }) => {
          notifications.show({ message: t(loanWords.handedIn, { number }) })
          void navigate({ to: `/loans/${id}` as '/' })
        }}
      >
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <Stack gap={0}>
            <Panel title={t(applyWords.who)}><Borrower fields={fields} group={product?.content.kind === 'group'} /></Panel>
            <Panel title={t(applyWords.what)}><Wish fields={fields} products={products.data?.items ?? []} product={product} /></Panel>
            <Panel title={t(applyWords.guarantors)}><GuarantorFields fields={fields} /></Panel>
          </Stack>
          <QuotePanel quoted={quoted} currency={organisation.currency} />
        </SimpleGrid>
      </Form>
    </>
  )
}

type Part = { fields: Fields<ApplicationValues> }

function Borrower({ fields, group }: Part & { group: boolean }) {
  const t = useSay()
  const { client, group: chosen } = fields.values
  const found = useAsk(getClient, { params: { id: client } }, { when: client !== '' })
  const own = found.data?.group
  if (group && own && chosen !== own.id) fields.setFieldValue('group', own.id)
  return (
    <Stack>
      <ClientField label={t(loanWords.client)} {...fields.getInputProps('client')} />
      {group && <SelectField label={t(loanWords.group)} help={t(loanWords.groupHelp)} options={own ? [{ value: own.id, label: own.name }] : []} {...fields.getInputProps('group')} />}
    </Stack>
  )
}

function Wish({ fields, products, product }: Part & { products: readonly Product[]; product: Product | undefined }) {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const help = useLimitHelp(product)
  const choose = (id: string) => {
    const limits = products.find((each) => each.id === id)?.content.limits
    fields.setValues({ product: id, ...(limits ? { amount: limits.amount.default, count: String(limits.count.default), rate: limits.rate.default } : {}) })
  }
  return (
    <Stack>
      <SelectField
        label={t(loanWords.product)} options={products.map((each) => ({ value: each.id, label: each.content.names[language] }))} {...fields.getInputProps('product')} onChange={choose}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MoneyField label={t(applyWords.amount)} help={help?.amount} {...fields.getInputProps('amount')} />
        <NumberField label={t(applyWords.count)} help={help?.count} {...fields.getInputProps('count')} />
        <NumberField label={t(applyWords.rate)} decimals={4} unit="%" help={help?.rate} {...fields.getInputProps('rate')} />
        <DateField label={t(applyWords.disburseOn)} from={organisation.today} {...fields.getInputProps('disburseOn')} />
        <DateField label={t(applyWords.firstDueOn)} help={t(applyWords.firstDueHelp)} required={false} {...fields.getInputProps('firstDueOn')} />
      </SimpleGrid>
      <TextField label={t(applyWords.purpose)} maxLength={200} {...fields.getInputProps('purpose')} />
      <TextField label={t(applyWords.note)} long required={false} maxLength={2000} {...fields.getInputProps('note')} />
    </Stack>
  )
}

function useLimitHelp(product: Product | undefined) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  if (!product) return undefined
  const { amount, count, rate } = product.content.limits
  const between = (min: string, max: string): string => t(applyWords.between, { min, max })
  const money = (text: string): string => formats.money({ amount: text, currency: organisation.currency })
  return {
    amount: between(money(amount.min), money(amount.max)), count: between(formats.number(count.min), formats.number(count.max)),
    rate: between(formats.percent(rate.min), formats.percent(rate.max)),
  }
}
