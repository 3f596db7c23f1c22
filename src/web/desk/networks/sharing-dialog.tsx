import { notifications } from '@mantine/notifications'
import { shareWithNetwork, type OwnNetworkJson } from '#contract/sharing.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { networkWords } from './words.ts'

/** Says exactly what a network will see before it does, or that it will see nothing any more. */
export function SharingDialog({ network, close }: { network: OwnNetworkJson; close: () => void }) {
  const t = useSay()
  const { id, name, sharesPortfolio: shares } = network
  const change = useDo(shareWithNetwork, {
    refresh: ['audit'],
    onDone: () => {
      notifications.show({ message: t(networkWords.saved) })
      close()
    },
  })
  return (
    <ConfirmDialog
      opened close={close} title={t(shares ? networkWords.withdrawTitle : networkWords.shareTitle, { name })} confirm={t(shares ? networkWords.withdraw : networkWords.share)}
      run={() => change.mutate({ params: { id }, body: { portfolio: !shares } })} pending={change.isPending} problem={change.error}
    >
      {t(shares ? networkWords.withdrawText : networkWords.shareText)}
    </ConfirmDialog>
  )
}
