import { Anchor, Modal, Stack, Text } from '@mantine/core'
import { acceptOnPaper, getConsentText, printAddendum } from '#contract/renegotiation.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { directionOf, isLanguage, LANGUAGE_NAMES, LANGUAGES } from '#contract/words/language.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { addressOf } from '#web/api/address.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { useSession } from '#web/api/session.ts'
import { FileField, type FileValue } from '#web/ui/file-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import classes from './relief.module.css'
import { caseWords, decisionWords } from './words.ts'

interface Values extends Record<string, unknown> { offer: string; language: string; signature: FileValue | undefined }

/** The client signs at the desk: which offer, in which language, and the scanned page, without which it does not count. */
export function AcceptDialog({ case: shown, close }: { case: ReliefCase; close: () => void }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const offers = shown.offers.filter((offer) => offer.presented)
  const fields = useFields<Values>({ offer: offers[0]?.id ?? '', language: shown.clientLanguage, signature: undefined })
  const accept = useDo(acceptOnPaper, { refresh: ['loans', 'ledger', 'portfolio'], onDone: close })
  const { offer, language } = fields.values
  const spoken = isLanguage(language) ? language : shown.clientLanguage
  const text = useAsk(getConsentText, { params: { id: shown.id }, query: { offer, language: spoken } }, { when: offer !== '' })
  return (
    <Modal opened onClose={close} title={<Text fw={650}>{t(decisionWords.accept)}</Text>} size="lg">
      <Form
        fields={fields} command={accept} submit={t(decisionWords.accept)} cancel={close}
        input={(values) => ({ params: { id: shown.id }, body: { offer: values.offer, language: spoken, signature: values.signature ?? { name: '', mediaType: 'application/pdf', base64: '' } } })}
      >
        <SelectField
          label={t(decisionWords.whichOffer)} {...fields.getInputProps('offer')}
          options={offers.map((each) => ({ value: each.id, label: `${formats.money({ amount: each.instalment, currency: organisation.currency })} · ${t(caseWords.count, { n: each.count })}` }))}
        />
        <SelectField label={t(decisionWords.language)} options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} {...fields.getInputProps('language')} />
        {text.data && (
          <Stack gap={4}>
            <Text size="sm" c="dimmed">{t(decisionWords.consentText)}</Text>
            <blockquote className={classes.consent} lang={spoken} dir={directionOf(spoken)}>{text.data.text}</blockquote>
            <Anchor size="sm" href={addressOf(printAddendum.path, { id: shown.id }, { offer, language: spoken })} target="_blank">{t(caseWords.addendum)}</Anchor>
          </Stack>
        )}
        <FileField label={t(decisionWords.signature)} {...fields.getInputProps('signature')} />
      </Form>
    </Modal>
  )
}
