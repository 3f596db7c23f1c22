import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { partWords } from '#contract/loans/words.ts'
import { readReceipt, type Receipt } from '#contract/repayments.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { repaymentWords } from './words.ts'

const PAPERS = ['58', '80', 'a5'] as const
const paperWord = { 58: repaymentWords.print58, 80: repaymentWords.print80, a5: repaymentWords.printA5 } as const
const isSome = (amount: string): boolean => /[1-9]/.test(amount)

/** The receipt as soon as the repayment is recorded: where the money went, what remains, and the papers to print. */
export function ReceiptView({ receipt, client, again }: { receipt: Receipt; client: string; again: () => void }) {
  const t = useSay()
  const formats = useFormats()
  const money = (amount: string) => <Money amount={amount} currency={receipt.currency} />
  const parts = (['principal', 'interest', 'fees', 'penalties', 'tax'] as const).filter((part) => isSome(receipt.allocation[part]))
  return (
    <Panel title={t(repaymentWords.recorded, { receipt: receipt.receipt })}>
      <Stack>
        <Text component="output" display="block" size="lg" fw={600}>{t(repaymentWords.recordedText, { amount: formats.money({ amount: receipt.amount, currency: receipt.currency }), client })}</Text>
        <Facts facts={[
          ...parts.map((part) => ({ label: t(partWords[part]), value: money(receipt.allocation[part]) })),
          { label: t(partWords.credit), value: isSome(receipt.credit) ? money(receipt.credit) : undefined },
          { label: t(repaymentWords.remaining), value: receipt.closed ? t(repaymentWords.paidOff) : money(receipt.remaining) },
          { label: t(repaymentWords.next), value: receipt.next ? t(repaymentWords.nextOn, { amount: formats.money({ amount: receipt.next.amount, currency: receipt.currency }), on: receipt.next.on }) : undefined },
        ]} />
        <Group>
          {PAPERS.map((paper) => (
            <Button key={paper} component="a" variant={paper === 'a5' ? 'filled' : 'default'} target="_blank" rel="noreferrer"
              href={fileAddress(readReceipt, { params: { loan: receipt.loan, event: receipt.event }, query: { paper } } as never)}>
              {t(paperWord[paper])}
            </Button>
          ))}
          <Button variant="default" onClick={again}>{t(repaymentWords.another)}</Button>
          <Anchor component={Link} to={`/loans/${receipt.loan}` as '/'}>{t(repaymentWords.backToLoan)}</Anchor>
        </Group>
      </Stack>
    </Panel>
  )
}
