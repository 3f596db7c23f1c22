import { SimpleGrid } from '@mantine/core'
import { listBranches } from '#contract/branches.ts'
import { fieldWords } from '#contract/clients/words.ts'
import { listColleagues } from '#contract/staff.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { SelectField, type Option } from '#web/ui/select-field.tsx'

interface Input { value?: string; onChange?: (value: string) => void }

/** Open branches; with `mine` those that the person works for. */
export function useBranchOptions(mine = false): Option[] {
  const branches = useAsk(listBranches, {})
  return (branches.data?.items ?? []).filter((each) => each.closedOn === undefined && (!mine || each.mine)).map((each) => ({ value: each.id, label: each.name }))
}

export function useOfficerOptions(branch?: string): Option[] {
  const officers = useAsk(listColleagues, { query: { right: 'loans.apply', ...(branch ? { branch } : {}) } }, { keepFormer: true })
  return (officers.data?.items ?? []).map((each) => ({ value: each.id, label: each.name }))
}

/** A branch, and an officer who works for it; another branch empties the officer. */
export function KeeperFields(props: { branch: Input; officer: Input; mine?: boolean; required?: boolean; placeholder?: string }) {
  const t = useSay()
  const branches = useBranchOptions(props.mine)
  const officers = useOfficerOptions(props.branch.value)
  const placeholder = props.placeholder === undefined ? {} : { placeholder: props.placeholder }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <SelectField
        label={t(fieldWords.branch)} options={branches} required={props.required ?? true} {...placeholder} {...props.branch}
        onChange={(value) => {
          props.branch.onChange?.(value)
          props.officer.onChange?.('')
        }}
      />
      <SelectField label={t(fieldWords.officer)} options={officers} required={false} {...placeholder} {...props.officer} />
    </SimpleGrid>
  )
}
