// What signing out asks of this device: what would be lost, and that nothing stays.
import type { Device } from '#web/shell/feature.ts'
import { countBegun, forgetAllBegun, keepsSomething } from './begun-answers.ts'

export const device: Device = {
  unsent: async (user) => {
    if (!keepsSomething()) return []
    const { listUnsent, titlesOf } = await import('./kept-answers.ts')
    const begun = countBegun(user)
    const unsent = await listUnsent(user)
    const titles = await titlesOf(user)
    const only = [...begun].filter(([assessment]) => !unsent.some((each) => each.assessment === assessment)).map(([assessment, count]) => ({ title: titles.get(assessment) ?? '', count }))
    return [...unsent.map(({ assessment, title, answers }) => ({ title, count: answers + (begun.get(assessment) ?? 0) })), ...only]
  },
  forget: async (user) => {
    if (!keepsSomething()) return
    const { forgetPerson } = await import('./kept-answers.ts')
    forgetAllBegun(user)
    await forgetPerson(user)
  },
}
