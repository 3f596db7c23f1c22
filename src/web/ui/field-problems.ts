import type { FieldProblem } from '#web/api/problem.ts'

/** Problems by the field that shows them, and those whose path no field of the form has. */
export function splitProblems(
  problems: readonly FieldProblem[],
  values: Readonly<Record<string, unknown>>,
): { byField: Record<string, string>; elsewhere: readonly FieldProblem[] } {
  const byField: Record<string, string> = {}
  const elsewhere: FieldProblem[] = []
  for (const problem of problems) {
    const path = problem.path.replace(/^\/?body[./]/u, '').replace(/^\//u, '').replaceAll('/', '.')
    const [first = ''] = path.split('.')
    if (path !== '' && Object.hasOwn(values, first)) byField[path] ??= problem.message
    else elsewhere.push(problem)
  }
  return { byField, elsewhere }
}
