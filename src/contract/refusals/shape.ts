// How a refusal is told: its HTTP status, and its words at the desk and on the phone. Placeholders come from the refusal's facts.
import { words, type Message } from '#contract/words/catalogue.ts'

export interface RefusalWords { readonly status: number; readonly desk: Message; readonly phone: Message }

const phoneWords = words({
  askBranch: {
    en: 'This cannot be done by phone. Please ask your branch.',
    fr: 'Impossible par téléphone. Demandez à votre agence.',
    ar: 'لا يمكن ذلك عبر الهاتف. اسأل وكالتك.',
    rw: 'Ibi ntibikorerwa kuri telefone. Baza ishami ryawe.',
  },
})

/** For refusals that a phone meets only when something changed at the branch meanwhile, or never. */
export const askBranch: Message = phoneWords.askBranch
