import { List, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { agreeToRanking, declineAgreement, signAgreement, withdrawAgreement, type OwnAgreementJson } from '#contract/sharing.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { networkWords } from './words.ts'

export interface AgreementAct { readonly kind: 'sign' | 'decline' | 'withdraw' | 'ranking'; readonly agreement: OwnAgreementJson }

/** Says exactly what a network will see before it does, or that it will see nothing any more. */
export function AgreementDialog({ act, close }: { act: AgreementAct; close: () => void }) {
  const Content = { sign: Sign, decline: Decline, withdraw: Withdraw, ranking: Ranking }[act.kind]
  return <Content agreement={act.agreement} close={close} />
}

interface DialogProps { agreement: OwnAgreementJson; close: () => void }

function useAfter(close: () => void) {
  const t = useSay()
  return {
    refresh: ['audit'],
    onDone: () => {
      notifications.show({ message: t(networkWords.saved) })
      close()
    },
  }
}

function Sign({ agreement: { id, groups, network: { name } }, close }: DialogProps) {
  const t = useSay()
  const command = useDo(signAgreement, useAfter(close))
  return (
    <ConfirmDialog opened close={close} title={t(networkWords.signTitle, { name })} confirm={t(networkWords.sign)} run={() => command.mutate({ params: { id } })} pending={command.isPending} problem={command.error}>
      <Stack gap="xs">
        <Text>{t(networkWords.signText)}</Text>
        <List>{groups.map((group) => <List.Item key={group}>{t(groupWords[group])}</List.Item>)}</List>
        <Text>{t(networkWords.signNever)}</Text>
      </Stack>
    </ConfirmDialog>
  )
}

function Decline({ agreement: { id, network: { name } }, close }: DialogProps) {
  const t = useSay()
  const command = useDo(declineAgreement, useAfter(close))
  return (
    <ConfirmDialog
      opened close={close} title={t(networkWords.declineTitle, { name })} confirm={t(networkWords.decline)} askReason
      run={(reason) => command.mutate({ params: { id }, body: { reason } })} pending={command.isPending} problem={command.error}
    >
      {t(networkWords.declineText)}
    </ConfirmDialog>
  )
}

function Withdraw({ agreement: { id, network: { name } }, close }: DialogProps) {
  const t = useSay()
  const command = useDo(withdrawAgreement, useAfter(close))
  return (
    <ConfirmDialog opened close={close} title={t(networkWords.withdrawTitle, { name })} confirm={t(networkWords.withdraw)} run={() => command.mutate({ params: { id }, body: {} })} pending={command.isPending} problem={command.error}>
      {t(networkWords.withdrawText)}
    </ConfirmDialog>
  )
}

function Ranking({ agreement: { id, rankingAgreed, network: { name } }, close }: DialogProps) {
  const t = useSay()
  const command = useDo(agreeToRanking, useAfter(close))
  return (
    <ConfirmDialog
      opened close={close} title={t(rankingAgreed ? networkWords.noRankingTitle : networkWords.rankingTitle, { name })} confirm={t(rankingAgreed ? networkWords.noRanking : networkWords.agreeRanking)}
      run={() => command.mutate({ params: { id }, body: { agreed: !rankingAgreed } })} pending={command.isPending} problem={command.error}
    >
      {t(rankingAgreed ? networkWords.noRankingText : networkWords.rankingText)}
    </ConfirmDialog>
  )
}
