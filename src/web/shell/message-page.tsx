import { Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** A page that only says something, and where to go from here. */
export function MessagePage(props: { icon: Icon; title: string; text: string; action: ReactNode }) {
  return (
    <Stack align="flex-start" gap="sm" maw={520} mx="auto" mt="12vh" px="md" role="alert">
      <ThemeIcon size={52} radius="xl" variant="light">
        <props.icon size={28} stroke={1.6} />
      </ThemeIcon>
      <Title order={1} size="h2">
        {props.title}
      </Title>
      <Text c="dimmed">{props.text}</Text>
      {props.action}
    </Stack>
  )
}
