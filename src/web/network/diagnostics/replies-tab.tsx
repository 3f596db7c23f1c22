import { Stack, Text, Textarea } from '@mantine/core'
import { commentOnAssessment } from '#contract/diagnostics.ts'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import type { Text as FrameworkText } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { diagnosticPageWords as w } from './words.ts'

interface RepliesProps { readonly assessment: AssessmentDetailJson; readonly titles: ReadonlyMap<string, FrameworkText | undefined> }

/** The member's right of reply, to one criterion or to the whole. */
export function RepliesTab({ assessment, titles }: RepliesProps) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const { language } = useLanguage()
  return (
    <Stack gap="md">
      {assessment.acts.includes('comment') && <Replying assessment={assessment} titles={titles} />}
      <Panel title={t(w.replies)}>
        {assessment.said.length === 0 && <Text c="dimmed">{t(w.noReplies)}</Text>}
        {assessment.said.map(({ id, criterion, content, at, by }) => (
          <div key={id}>
            <Text fw={650} size="sm"><bdi>{criterion === undefined ? t(w.aboutWhole) : textIn(titles.get(criterion), language) || criterion}</bdi></Text>
            <Text><bdi>{content}</bdi></Text>
            <Text size="sm" c="dimmed"><bdi>{by}</bdi> · {formats.instant(at, organisation.timezone)}</Text>
          </div>
        ))}
      </Panel>
    </Stack>
  )
}

const WHOLE = '-'

function Replying({ assessment, titles }: RepliesProps) {
  const t = useSay()
  const { language } = useLanguage()
  const fields = useFields({ criterion: WHOLE, content: '' }, { draft: `reply-${assessment.id}` })
  const reply = useDo(commentOnAssessment, { onDone: () => fields.reset() })
  const options = [{ value: WHOLE, label: t(w.aboutWhole) }, ...[...titles].map(([value, title]) => ({ value, label: textIn(title, language) || value }))]
  return (
    <Panel title={t(w.reply)}>
      <Form fields={fields} command={reply} submit={t(w.sendReply)} input={({ criterion, content }) => ({ params: { id: assessment.id }, body: { content, ...(criterion === WHOLE ? {} : { criterion }) } })}>
        <SelectField label={t(w.about)} options={options} {...fields.getInputProps('criterion')} />
        <Textarea label={t(w.reply)} autosize minRows={3} required maxLength={4000} {...fields.getInputProps('content')} />
      </Form>
    </Panel>
  )
}
