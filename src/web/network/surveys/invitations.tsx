import { Alert, Button, Group, Menu, Stack, Table, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { recordSurveyReminders, renewSurveyLink } from '#contract/surveys.ts'
import type { CampaignDetailJson, InvitationJson } from '#contract/surveys/shapes.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { surveyWords } from './words.ts'

const TONES = { waiting: 'neutral', begun: 'waiting', sent: 'good', left: 'over' } as const

/** What follows the # is never sent to a server, so it stands in no log. */
export const linkOf = (token: string): string => `${location.origin}/answer/#${token}`

export function Invitations({ campaign, may }: { campaign: CampaignDetailJson; may: boolean }) {
  const t = useSay()
  const formats = useFormats()
  return (
    <Stack gap="md" mt="lg">
      {may && campaign.remindToday && <RemindToday campaign={campaign} />}
      <ScrollBox label={t(surveyWords.progress)}>
        <Table aria-label={t(surveyWords.progress)}>
          <Table.Thead><Table.Tr><Table.Th>{t(surveyWords.member)}</Table.Th><Table.Th>{t(surveyWords.state)}</Table.Th><Table.Th>{t(surveyWords.reminders)}</Table.Th>{may && <Table.Th />}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {campaign.invitations.map((invitation) => (
              <Table.Tr key={invitation.id}>
                <Table.Th scope="row">{invitation.member ? <bdi>{invitation.member.name}</bdi> : t(surveyWords['audience-open'])}</Table.Th>
                <Table.Td>{invitation.member && <State invitation={invitation} />}</Table.Td>
                <Table.Td>{invitation.reminders.map(({ on, told }, n) => <div key={`${on} ${n}`}>{formats.date(on, 'short')}{told.length > 0 && <Text span size="sm" c="dimmed">{` · ${told.join(', ')}`}</Text>}</div>)}</Table.Td>
                {may && <Table.Td><Acts campaign={campaign} invitation={invitation} /></Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Stack>
  )
}

function State({ invitation: { state, sentOn, byTelephone } }: { invitation: InvitationJson }) {
  const t = useSay()
  const formats = useFormats()
  return <StatusBadge tone={TONES[state]}>{[t(surveyWords[state]), sentOn && formats.date(sentOn, 'short'), byTelephone && t(surveyWords.byTelephone)].filter(Boolean).join(' · ')}</StatusBadge>
}

function RemindToday({ campaign }: { campaign: CampaignDetailJson }) {
  const t = useSay()
  const record = useDo(recordSurveyReminders)
  const open = campaign.invitations.filter(({ state }) => state === 'waiting' || state === 'begun').map(({ id }) => id)
  if (open.length === 0) return null
  return (
    <Alert color="yellow" styles={{ title: { color: 'var(--mantine-color-text)' } }} title={t(surveyWords.remindToday, { n: open.length })}>
      <Button size="sm" variant="default" loading={record.isPending} onClick={() => record.mutate({ params: { id: campaign.id }, body: { invitations: open } })}>{t(surveyWords.reminded)}</Button>
      {record.error && <ProblemNotice problem={record.error} />}
    </Alert>
  )
}

function Acts({ campaign, invitation }: { campaign: CampaignDetailJson; invitation: InvitationJson }) {
  const t = useSay()
  const { organisation } = useSession()
  const clipboard = useClipboard()
  const [renewing, setRenewing] = useState(false)
  const renew = useDo(renewSurveyLink, { onDone: () => setRenewing(false) })
  const { token } = invitation
  if (campaign.state === 'closed' || token === undefined || invitation.state === 'sent' || invitation.state === 'left') return null
  const link = linkOf(token)
  const letter = t(surveyWords.letter, { network: organisation.name, title: campaign.title, day: campaign.closesOn, link })
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button variant="default" size="sm" data-link={link} onClick={() => clipboard.copy(link)}>{t(clipboard.copied ? surveyWords.copied : surveyWords.copyLink)}</Button>
      <Menu position="bottom-end">
        <Menu.Target><Button variant="subtle" color="gray" size="sm" aria-label={`${invitation.member?.name ?? t(surveyWords['audience-open'])} …`}><IconDots size={18} /></Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => clipboard.copy(letter)}>{t(surveyWords.copyLetter)}</Menu.Item>
          {!campaign.anonymous && campaign.state === 'open' && <Menu.Item component={Link} to={`/surveys/${campaign.id}/telephone/${invitation.id}` as '/'}>{t(surveyWords.telephone)}</Menu.Item>}
          <Menu.Item onClick={() => setRenewing(true)}>{t(surveyWords.newLink)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={renewing} close={() => setRenewing(false)} title={t(surveyWords.newLink)} confirm={t(surveyWords.newLink)} pending={renew.isPending} problem={renew.error}
        run={() => renew.mutate({ params: { id: campaign.id, invitation: invitation.id } })}
      >
        {t(surveyWords.newLinkText)}
      </ConfirmDialog>
    </Group>
  )
}
