// The papers of a loan as PDF, in the client's language or another.
import { Button, Stack } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { printClientStatement, printContract, printLoanStatement, printReceipt } from '#contract/documents.ts'
import type { LoanPage } from '#contract/loans.ts'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '#contract/words/language.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { papersWords } from './words.ts'

const languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

export function LoanPapers({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const mine = useLanguage().language
  const [language, choose] = useState<Language>(isLanguage(loan.client.language) ? loan.client.language : mine)
  const query = { language }
  const receipt = loan.events.findLast((event) => event.receipt !== null)
  const papers = [
    { label: t(papersWords.contract), address: fileAddress(printContract, { params: { id: loan.id }, query }) },
    { label: t(papersWords.statement), address: fileAddress(printLoanStatement, { params: { id: loan.id }, query }) },
    { label: t(papersWords.clientStatement), address: fileAddress(printClientStatement, { params: { id: loan.client.id }, query }) },
    ...(receipt ? [{ label: t(papersWords.receipt, { number: receipt.receipt ?? '' }), address: fileAddress(printReceipt, { params: { loan: loan.id, event: receipt.id }, query }) }] : []),
  ]
  return (
    <Panel title={t(papersWords.title)}>
      <Stack gap="sm" align="flex-start">
        <SelectField label={t(papersWords.language)} options={languages} value={language} onChange={(next) => isLanguage(next) && choose(next)} />
        {papers.map(({ label, address }) => (
          <Button key={label} component="a" href={address} target="_blank" rel="noreferrer" variant="default" leftSection={<IconFileTypePdf size={18} />} mih={44} maw="100%">
            {label}
          </Button>
        ))}
      </Stack>
    </Panel>
  )
}
