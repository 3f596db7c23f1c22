import { Anchor, Button, Group, Image, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconFileText } from '@tabler/icons-react'
import { attachFile, attachmentKinds, listAttachments, viewAttachment, withdrawAttachment, type AttachmentJson, type attachmentSubjects } from '#contract/attachments.ts'
import { addressOf } from '#web/api/address.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FileField, type FileValue } from '#web/ui/file-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { attachmentKindWords, documentWords } from './words.ts'
import classes from './documents.module.css'

export interface Subject { readonly kind: (typeof attachmentSubjects)[number]; readonly id: string }

/** Files that belong to a client, a loan or a case; `may` says whether this person may add and withdraw. */
export function Documents({ subject, may }: { subject: Subject; may: boolean }) {
  const t = useSay()
  const files = useAsk(listAttachments, { query: { subject: subject.kind, id: subject.id } })
  if (files.error) return <ProblemNotice problem={files.error} retry={() => void files.refetch()} />
  return (
    <Stack>
      {may && <Attach subject={subject} />}
      {files.data?.items.length === 0 && <EmptyState icon={IconFileText} title={t(documentWords.none)} text={t(documentWords.noneText)} />}
      <ul className={classes.files}>
        {(files.data?.items ?? []).map((file) => <Document key={file.id} file={file} may={may} />)}
      </ul>
    </Stack>
  )
}

interface Values extends Record<string, unknown> { kind: AttachmentJson['kind']; file: FileValue | undefined }

function Attach({ subject }: { subject: Subject }) {
  const t = useSay()
  const fields = useFields<Values>({ kind: 'photo', file: undefined })
  const attach = useDo(attachFile, { refresh: [`${subject.kind}s`] })
  return (
    <Panel title={t(documentWords.attach)}>
      <Form
        fields={fields}
        command={attach}
        submit={t(documentWords.attach)}
        input={({ kind, file }) => ({ body: { subject, kind, file: file as FileValue } })}
        onDone={() => {
          notifications.show({ message: t(documentWords.attached) })
          fields.reset()
        }}
      >
        <Group grow align="flex-end" preventGrowOverflow={false} wrap="wrap">
          <SelectField
            label={t(documentWords.kind)}
            options={attachmentKinds.filter((kind) => kind !== 'recording').map((value) => ({ value, label: t(attachmentKindWords[value]) }))}
            {...fields.getInputProps('kind')}
          />
          <FileField label={t(documentWords.file)} help={t(documentWords.fileHelp)} key={attach.submittedAt} {...fields.getInputProps('file')} />
        </Group>
      </Form>
    </Panel>
  )
}

/** Where the browser finds the file itself. */
export const fileAddress = (id: string, download = false): string => addressOf(viewAttachment.path, { id }, download ? { download: 'yes' } : {})

function Document({ file, may }: { file: AttachmentJson; may: boolean }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const [asking, dialog] = useDisclosure(false)
  const withdraw = useDo(withdrawAttachment, { onDone: dialog.close })
  const kind = t(attachmentKindWords[file.kind])
  return (
    <li className={classes.file} data-withdrawn={file.withdrawnAt !== undefined}>
      <a href={fileAddress(file.id)} target="_blank" rel="noreferrer" className={classes.thumb} aria-label={`${t(documentWords.open)}: ${kind}, ${file.fileName}`}>
        {file.mediaType.startsWith('image/') ? <Image src={fileAddress(file.id)} alt="" h={96} w={96} fit="cover" radius="sm" loading="lazy" /> : <IconFileText size={48} stroke={1.2} />}
      </a>
      <div className={classes.words}>
        <Group gap="xs">
          <Text fw={600}>{kind}</Text>
          {file.withdrawnAt && <StatusBadge tone="over">{t(documentWords.withdrawn)}</StatusBadge>}
        </Group>
        <Text size="sm" className={classes.name}>{file.fileName}</Text>
        <Text size="sm" c="dimmed">{formats.instant(file.at, organisation.timezone)} · {file.by} · {t(documentWords.size, { n: formats.number(Math.ceil(file.size / 1024)) })}</Text>
        <Group gap="md" className="no-print">
          <Anchor size="sm" href={fileAddress(file.id, true)} download={file.fileName}>{t(documentWords.download)}</Anchor>
          {may && !file.withdrawnAt && <Button variant="subtle" color="gray" size="compact-sm" onClick={dialog.open}>{t(documentWords.withdraw)}</Button>}
        </Group>
      </div>
      <ConfirmDialog
        opened={asking} close={dialog.close} title={`${t(documentWords.withdraw)}: ${kind}`} confirm={t(documentWords.withdraw)} askReason
        run={(reason) => withdraw.mutate({ params: { id: file.id }, body: { reason } })} pending={withdraw.isPending} problem={withdraw.error}
      >
        <Text>{t(documentWords.withdrawText, { name: file.fileName })}</Text>
      </ConfirmDialog>
    </li>
  )
}
