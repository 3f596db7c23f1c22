import { Alert, Button, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react'
import type { ApiProblem } from '#web/api/problem.ts'
import classes from './problem-notice.module.css'
import { useSay } from '#web/language/language.tsx'
import { problemWords } from './words.ts'

/** Why something did not succeed, what is safe, and the way out. Problems of fields that a form shows may be left out. */
export function ProblemNotice(props: { problem: ApiProblem; retry?: () => void; withoutFields?: boolean }) {
  const t = useSay()
  const { problem, retry } = props
  const { title, detail } = useProblemWords(problem)
  const fields = props.withoutFields ? [] : problem.errors
  const Mark = problem.offline ? IconPlugConnectedX : IconAlertTriangle
  return (
    <Alert role="alert" className={classes.notice} icon={<Mark size={22} />} title={title}>
      {detail && <Text size="sm">{detail}</Text>}
      {fields.length > 0 && (
        <List size="sm" mt="xs">
          {fields.map((field) => (
            <List.Item key={`${field.path} ${field.code}`}>{field.message}</List.Item>
          ))}
        </List>
      )}
      {retry && problem.passing && (
        <Button mt="sm" size="sm" variant="default" onClick={retry}>
          {t(problemWords.retry)}
        </Button>
      )}
    </Alert>
  )
}

/** The server says what is wrong in the person's language; without its answer we say it ourselves. */
export function useProblemWords(problem: ApiProblem): { title: string; detail: string | undefined } {
  const t = useSay()
  if (problem.offline) return { title: t(problemWords.offlineTitle), detail: t(problemWords.offlineText) }
  if (problem.detail) return { title: problem.detail, detail: problem.safe }
  if (problem.status >= 500) return { title: t(problemWords.troubleTitle), detail: t(problemWords.troubleText) }
  return { title: t(problemWords.otherTitle), detail: undefined }
}
