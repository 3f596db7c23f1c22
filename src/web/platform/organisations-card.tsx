import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listOrganisations } from '#contract/organisations.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { platformWords } from './words.ts'

export function OrganisationsCard() {
  const t = useSay()
  const institutions = useAsk(listOrganisations, { query: { kind: 'institution', limit: 1 } })
  const networks = useAsk(listOrganisations, { query: { kind: 'network', limit: 1 } })
  const error = institutions.error ?? networks.error
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t(platformWords.organisations)}</Title>
      {error && <ProblemNotice problem={error} />}
      {institutions.data && networks.data && <Text>{t(platformWords.counted, { institutions: institutions.data.count, networks: networks.data.count })}</Text>}
      <Anchor component={Link} to={'/organisations' as '/'}>{t(platformWords.organisations)}</Anchor>
      <Anchor component={Link} to={'/organisations/new-institution' as '/'}>{t(platformWords.foundInstitution)}</Anchor>
    </Stack>
  )
}
