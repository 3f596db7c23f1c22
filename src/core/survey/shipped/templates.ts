// Forms that every network may begin with, in our own words.
import type { Definition } from '../definition.ts'
import { pulseForm } from './pulse.ts'
import { trainingForm } from './training.ts'

export const templates = { pulse: pulseForm, training: trainingForm } as const satisfies Readonly<Record<string, Definition>>
export type TemplateName = keyof typeof templates
