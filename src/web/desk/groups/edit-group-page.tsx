import { notifications } from '@mantine/notifications'
import { useNavigate, useParams } from '@tanstack/react-router'
import { editGroup, getGroup, type GroupJson } from '#contract/groups.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { GroupFields } from './group-fields.tsx'
import { sentGroup, valuesOf } from './group-values.ts'
import { groupPageWords } from './words.ts'

export function EditGroupPage() {
  const { groupId } = useParams({ from: '/groups/$groupId/edit' })
  const group = useAsk(getGroup, { params: { id: groupId } })
  if (group.error) return <ProblemNotice problem={group.error} retry={() => void group.refetch()} />
  if (!group.data) return <SkeletonPage />
  return <EditGroup key={group.data.version} group={group.data} />
}

function EditGroup({ group }: { group: GroupJson }) {
  const t = useSay()
  const navigate = useNavigate()
  const fields = useFields(valuesOf(group))
  const edit = useDo(editGroup, { refresh: ['clients'] })
  const back = () => void navigate({ to: `/groups/${group.id}` as '/' })
  return (
    <>
      <PageHead title={`${t(groupPageWords.edit)}: ${group.name}`} waits={t(groupPageWords.editWaits)} />
      <Form
        fields={fields} command={edit} submit={t(groupPageWords.edit)} cancel={back}
        input={(values) => ({ params: { id: group.id }, body: { ...sentGroup(values), version: group.version } })}
        onDone={() => {
          notifications.show({ message: t(groupPageWords.edited) })
          back()
        }}
      >
        <GroupFields fields={fields} />
      </Form>
    </>
  )
}
