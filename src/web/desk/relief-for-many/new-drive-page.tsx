import { Checkbox, Group, MultiSelect, SimpleGrid, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { caseReasons } from '#core/loan/case-can.ts'
import { listBranches } from '#contract/branches.ts'
import { sectors } from '#contract/clients.ts'
import { clientWords } from '#contract/clients/words.ts'
import { listGroups } from '#contract/groups.ts'
import { listProducts } from '#contract/products.ts'
import { beginDrive, countDriveLoans } from '#contract/relief-drives.ts'
import { getReliefPolicy, type ReliefPolicyContent } from '#contract/relief-policy.ts'
import { reasonWords } from '#contract/relief-words.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { changeWords, interestWords } from '#web/desk/relief/policy-words.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Form } from '#web/ui/form.tsx'
import { Money } from '#web/ui/money.tsx'
import { NumberField } from '#web/ui/money-field.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField, type Option } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { bodyOf, selectionOf, valuesFor, type DriveValues } from './drive-values.ts'
import { driveWords } from './words.ts'

export function NewDrivePage() {
  const policy = useAsk(getReliefPolicy, { query: {} })
  if (policy.error) return <ProblemNotice problem={policy.error} retry={() => void policy.refetch()} />
  return policy.data ? <NewDrive policy={policy.data.active?.content} /> : <SkeletonPage />
}

function NewDrive({ policy }: { policy: ReliefPolicyContent | undefined }) {
  const t = useSay()
  const navigate = useNavigate()
  const [{ group = '', number = '' }] = useAddressState()
  const values = valuesFor(policy)
  const fields = useFields<DriveValues>({ ...values, selection: { ...values.selection, group } }, { draft: group === '' ? 'new-drive' : `new-drive ${group}` })
  const command = useDo(beginDrive)
  const forGroup = group !== '' && fields.values.selection.group === group
  return (
    <>
      <PageHead title={t(driveWords.newDrive)} waits={forGroup && number !== '' ? t(driveWords.forGroup, { name: number }) : t(driveWords.previewHelp)} />
      <Form
        fields={fields} command={command} submit={t(driveWords.preview)} cancel={() => void navigate({ to: (group === '' ? '/relief-drives' : `/groups/${group}`) as '/' })} input={(values) => ({ body: bodyOf(values) })}
        onDone={(made) => void navigate({ to: '/relief-drives/$driveId', params: { driveId: made.id } })}
      >
        <TextField label={t(driveWords.name)} help={t(driveWords.nameHelp)} maxLength={120} {...fields.getInputProps('name')} />
        <Panel title={t(driveWords.which)}><Which fields={fields} /></Panel>
        <Panel title={t(driveWords.menu)}><Offered fields={fields} policy={policy} /></Panel>
      </Form>
    </>
  )
}

function Which({ fields }: { fields: Fields<DriveValues> }) {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const branches = useAsk(listBranches, {})
  const products = useAsk(listProducts, { query: {} })
  const [{ group = '', number = group }] = useAddressState()
  const chosen = group === '' ? {} : { chosen: { value: group, label: number } }
  return (
    <>
      <Text c="dimmed" size="sm" mb="sm">{t(driveWords.whichHelp)}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Several label={t(driveWords.branches)} options={(branches.data?.items ?? []).map((each) => ({ value: each.id, label: each.name }))} {...fields.getInputProps('selection.branches')} />
        <Several label={t(driveWords.products)} options={(products.data?.items ?? []).map((each) => ({ value: each.id, label: each.content.names[language] }))} {...fields.getInputProps('selection.products')} />
        <Several label={t(driveWords.sectors)} options={sectors.map((value) => ({ value, label: t(clientWords.sector[value]) }))} {...fields.getInputProps('selection.sectors')} />
        <PickField label={t(driveWords.group)} required={false} ask={listGroups} option={(row) => ({ value: row.id, label: row.name })} {...chosen} {...fields.getInputProps('selection.group')} />
        <TextField label={t(driveWords.place)} required={false} maxLength={80} {...fields.getInputProps('selection.place')} />
        <DateField label={t(driveWords.disbursedTo)} required={false} to={organisation.today} {...fields.getInputProps('selection.disbursedTo')} />
        <NumberField label={t(driveWords.daysFrom)} required={false} {...fields.getInputProps('selection.daysPastDueFrom')} />
        <NumberField label={t(driveWords.daysTo)} required={false} {...fields.getInputProps('selection.daysPastDueTo')} />
      </SimpleGrid>
      <Held values={fields.values} />
    </>
  )
}

/** How many loans the selection holds now, counted while it is typed. */
function Held({ values }: { values: DriveValues }) {
  const t = useSay()
  const [typed] = useDebouncedValue(JSON.stringify(selectionOf(values)), 300)
  const count = useAsk(countDriveLoans, { body: JSON.parse(typed) as ReturnType<typeof selectionOf> }, { keepFormer: true })
  if (!count.data) return null
  const { loans, clients, principal, withoutPhone, withOpenCase } = count.data
  return (
    <div aria-live="polite" style={{ marginBlockStart: 'var(--mantine-spacing-md)' }}>
      <Figures>
        <Figure label={t(driveWords.loans)} note={t(driveWords.held, { loans, clients })}>{loans}</Figure>
        <Figure label={t(driveWords.principal)}><Money amount={principal} /></Figure>
        <Figure label={t(driveWords.withoutPhone)}>{withoutPhone}</Figure>
        <Figure label={t(driveWords.openCase)}>{withOpenCase}</Figure>
      </Figures>
    </div>
  )
}

function Offered({ fields, policy }: { fields: Fields<DriveValues>; policy: ReliefPolicyContent | undefined }) {
  const t = useSay()
  const { organisation } = useSession()
  const pause = fields.values.menu.pays === 'pause'
  const law = policy?.moratorium
  const lawHolds = law !== undefined && law.from <= organisation.today && organisation.today <= law.to
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <SelectField label={t(driveWords.reason)} options={caseReasons.map((value) => ({ value, label: t(reasonWords[value]) }))} {...fields.getInputProps('menu.reason')} />
        <SelectField label={t(driveWords.pays)} options={[{ value: 'share', label: t(driveWords.share) }, { value: 'pause', label: t(driveWords.pause) }]} {...fields.getInputProps('menu.pays')} />
        {pause
          ? <NumberField label={t(driveWords.instalments)} {...fields.getInputProps('menu.instalments')} />
          : <NumberField label={t(driveWords.percent)} decimals={2} unit="%" {...fields.getInputProps('menu.percent')} />}
        <SelectField label={t(driveWords.interest)} options={(policy?.holidayInterest ?? []).map((value) => ({ value, label: t(interestWords[value]) }))} {...fields.getInputProps('menu.interest')} />
      </SimpleGrid>
      <Checkbox.Group label={t(driveWords.allowed)} mt="md" {...fields.getInputProps('menu.allowed')}>
        <Group mt="xs" gap="md">{(policy?.allowed ?? []).map((value) => <Checkbox key={value} value={value} label={t(changeWords[value])} size="md" />)}</Group>
      </Checkbox.Group>
      {pause && lawHolds && <Checkbox mt="md" size="md" label={t(driveWords.byLaw, { reference: law.reference })} {...fields.getInputProps('menu.byLaw', { type: 'checkbox' })} />}
    </>
  )
}

function Several({ options, ...props }: { label: string; options: readonly Option[]; value?: string[]; onChange?: (value: string[]) => void; error?: React.ReactNode }) {
  return <MultiSelect size="md" data={[...options]} searchable clearable hidePickedOptions {...props} />
}
