import { Button, Text } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import type * as z from 'zod'
import { endDevice, listDevices, type deviceShape } from '#contract/session.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import classes from './account.module.css'
import { deviceWords } from './words.ts'

/** The person's sessions; any but this one can be ended here. */
export function Devices() {
  const t = useSay()
  const devices = useAsk(listDevices, {})
  return (
    <Panel title={t(deviceWords.title)}>
      {devices.error && <ProblemNotice problem={devices.error} retry={() => void devices.refetch()} />}
      {devices.isPending && <SkeletonPage rows={2} />}
      {devices.data && (
        <ul className={classes.devices}>
          {devices.data.items.map((device) => (
            <Device key={device.id} device={device} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Device({ device }: { device: z.infer<typeof deviceShape> }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const end = useDo(endDevice)
  const Mark = /android|iphone|ios|mobile/iu.test(device.agent) ? IconDeviceMobile : IconDeviceDesktop
  const since = formats.instant(device.signedInAt, organisation.timezone, 'short')
  return (
    <li className={classes.device}>
      <Mark size={24} stroke={1.5} aria-hidden="true" />
      <div>
        <Text size="sm" fw={600}>
          <bdi>{device.agent}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {t(deviceWords.seen, { when: formats.relative(device.lastSeenAt) })} · {t(deviceWords.since, { on: since })}
          {device.address && <bdi> · {device.address}</bdi>}
        </Text>
        {end.error && <ProblemNotice problem={end.error} />}
      </div>
      {device.current ? (
        <StatusBadge tone="good">{t(deviceWords.here)}</StatusBadge>
      ) : (
        <Button size="sm" variant="default" loading={end.isPending} onClick={() => end.mutate({ params: { id: device.id } })}>
          {t(deviceWords.end)}
        </Button>
      )}
    </li>
  )
}
