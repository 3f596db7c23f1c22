// What can be done with a simulation: share its link, print, take it along as a file.
import { Button, CopyButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconDownload, IconFileTypePdf, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { printSimulation } from '#contract/documents.ts'
import { fetchFile } from '#web/api/fetch-file.ts'
import type { ApiProblem } from '#web/api/problem.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import type { Quoted } from './quoted.ts'
import { scheduleCsv } from './schedule-csv.ts'
import { simulatorWords } from './words.ts'

/** `link` holds every term, so that it gives the same figures tomorrow and elsewhere. */
export function ResultActions({ quoted, title, link }: { quoted: Quoted; title: string | undefined; link: string }) {
  const t = useSay()
  const { quote } = quoted
  return (
    <>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={copied ? <IconCheck size={18} /> : <IconLink size={18} />} onClick={copy}>
            {t(copied ? simulatorWords.copied : simulatorWords.copyLink)}
          </Button>
        )}
      </CopyButton>
      <PrintButton />
      <Button
        variant="default" leftSection={<IconDownload size={18} />} disabled={!quote}
        onClick={() => quote && saveFile(new Blob([scheduleCsv(quote)], { type: 'text/csv' }), 'schedule.csv')}
      >
        {t(simulatorWords.csv)}
      </Button>
      <PdfButton quoted={quoted} title={title} />
    </>
  )
}

function PdfButton({ quoted, title }: { quoted: Quoted; title: string | undefined }) {
  const t = useSay()
  const { language } = useLanguage()
  const [pending, setPending] = useState(false)
  const run = () => {
    setPending(true)
    fetchFile(printSimulation, { body: { terms: quoted.terms, language, ...(title === undefined ? {} : { title }) } })
      .then((file) => saveFile(file, 'simulation.pdf'))
      .catch((problem: ApiProblem) => notifications.show({ message: problem.message, color: 'amber' }))
      .finally(() => setPending(false))
  }
  return (
    <Button variant="default" leftSection={<IconFileTypePdf size={18} />} disabled={!quoted.quote} loading={pending} onClick={run}>
      {t(simulatorWords.pdf)}
    </Button>
  )
}
