import { useState } from 'react'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { forgetDraft, keepDraft, readDraft } from '#web/ui/draft.ts'
import { move, remove, type Place } from './framework-edits.ts'

/** Steps that can be taken back. */
const STEPS = 50
const PAUSE = 1_000

interface Step { readonly content: FrameworkJson; readonly place: Place; readonly removed?: string; readonly typedAt?: number }

export interface FrameworkDraft {
  readonly content: FrameworkJson
  readonly place: Place
  /** The title of what the last step removed. */
  readonly removed: string | undefined
  readonly restored: boolean
  readonly canUndo: boolean
  readonly go: (place: Place) => void
  readonly change: (content: FrameworkJson, place?: Place) => void
  readonly moveBy: (by: -1 | 1) => void
  readonly removeHere: (title: string) => void
  readonly undo: () => void
  readonly forget: () => void
}

/** A framework under edit: kept while the tab is open, every step to be taken back until it is saved. */
export function useFrameworkDraft(name: string, initial: FrameworkJson): FrameworkDraft {
  const [kept] = useState(() => readDraft<{ content: FrameworkJson }>(`framework ${name}`)?.content)
  const [now, setNow] = useState<Step>({ content: kept ?? initial, place: {} })
  const [steps, setSteps] = useState<readonly Step[]>([])
  const show = (next: Step) => {
    setNow(next)
    keepDraft(`framework ${name}`, { content: next.content })
  }
  const take = (next: Step) => {
    setSteps([...steps.slice(-STEPS), now])
    show(next)
  }
  return {
    content: now.content, place: now.place, removed: now.removed, restored: kept !== undefined && steps.length === 0, canUndo: steps.length > 0,
    go: (place) => setNow({ ...now, place }),
    change: (content, place = now.place) => {
      const typedAt = Date.now()
      // What is typed without a pause is one step.
      if (place === now.place && now.typedAt !== undefined && typedAt - now.typedAt < PAUSE) show({ content, place, typedAt })
      else take({ content, place, typedAt })
    },
    moveBy: (by) => take(move(now.content, now.place, by)),
    removeHere: (title) => take({ content: remove(now.content, now.place), place: now.place.criterion === undefined || now.place.dimension === undefined ? {} : { dimension: now.place.dimension }, removed: title }),
    undo: () => {
      const before = steps.at(-1)
      if (!before) return
      setSteps(steps.slice(0, -1))
      show(before)
    },
    forget: () => forgetDraft(`framework ${name}`),
  }
}
