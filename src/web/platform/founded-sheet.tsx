import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { platformWords } from './words.ts'

export interface Founded { readonly id: string; readonly administrator: { readonly userName: string; readonly temporaryPassword: string } }

/** What the first person needs to come in: a sheet to print and hand over. It is shown once. */
export function FoundedSheet({ founded, name, person, to = `/organisations/${founded.id}` }: { founded: Founded; name: string; person: string; to?: string }) {
  const t = useSay()
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={t(platformWords.founded, { name })} waits={t(platformWords.foundedText, { person })} />
      <Panel>
        <Stack gap="lg">
          <Facts
            facts={[
              { label: t(platformWords.place), value: <bdi>{name}</bdi> },
              { label: t(platformWords.address), value: <bdi dir="ltr">{window.location.origin}</bdi> },
              { label: t(platformWords.userName), value: <bdi dir="ltr">{founded.administrator.userName}</bdi> },
            ]}
          />
          <div>
            <Text size="sm" c="dimmed">{t(platformWords.password)}</Text>
            <Code block dir="ltr" fz="xl" ta="center">{founded.administrator.temporaryPassword}</Code>
          </div>
          <Group className="no-print">
            <PrintButton />
            <Button onClick={() => void navigate({ to: to as '/' })}>{t(platformWords.goOn)}</Button>
          </Group>
        </Stack>
      </Panel>
    </>
  )
}
