import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText, IconFileTypePdf } from '@tabler/icons-react'
import { printAssessment, printOwnAssessment } from '#contract/diagnostics.ts'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#contract/words/language.ts'
import type { Text } from '#core/diagnostic/framework-json.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { reportDocument } from './report-document.ts'
import type { Side } from './use-kept-answers.ts'
import { diagnosticPageWords as w } from './words.ts'

interface ReportMenuProps { readonly assessment: AssessmentDetailJson; readonly titles: ReadonlyMap<string, Text | undefined>; readonly side: Side; readonly offline: boolean }

/** The report as PDF in any language, the reader's first, and as a document to edit, which is also made without a connection. */
export function ReportMenu({ assessment, titles, side, offline }: ReportMenuProps) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const save = () => saveFile(new Blob([reportDocument(assessment, titles, { language, t, date: formats.date })], { type: 'application/msword' }), `diagnostic-${assessment.asOf}.doc`)
  const print = side === 'network' ? printAssessment : printOwnAssessment
  return (
    <Group gap="xs">
      <PrintButton />
      <Menu>
        <Menu.Target><Button variant="default" leftSection={<IconFileText size={18} />} rightSection={<IconChevronDown size={16} />}>{t(w.report)}</Button></Menu.Target>
        <Menu.Dropdown>
          {[language, ...LANGUAGES.filter((each) => each !== language)].map((each) => (
            <Menu.Item key={each} component="a" href={fileAddress(print, { params: { id: assessment.id }, query: { language: each } })} download disabled={offline} leftSection={<IconFileTypePdf size={18} />}>
              {t(w.asPdf)} · <bdi lang={each}>{LANGUAGE_NAMES[each]}</bdi>
            </Menu.Item>
          ))}
          <Menu.Item onClick={save} leftSection={<IconFileText size={18} />}>{t(w.editable)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
