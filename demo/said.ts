// What people of the demo say and write, in the language of their network.
import type { Stage } from './cast.ts'

const sentences = {
  sameName: { fr: 'Une autre personne du même nom', rw: 'Undi muntu bitiranwa' },
  brotherHelps: { fr: 'Mon frère m’aide', rw: 'Musaza wanjye aramfasha' },
  soldEveryWeek: { fr: 'Elle vendait au souk chaque semaine jusqu’à sa fermeture.', rw: 'Yacuruzaga mu isoko buri cyumweru kugeza rifunze.' },
  payAsBefore: { fr: 'Je peux payer comme avant', rw: 'Nshobora kwishyura nka mbere' },
  wrongLoan: { fr: 'Ce n’était pas le bon crédit', rw: 'Inguzanyo si yo' },
  otherIncome: { fr: 'Le ménage a un autre revenu qui couvre l’échéance', rw: 'Urugo rufite andi yinjira ahagije' },
  wageEnded: { fr: 'Le salaire de mon fils a pris fin le mois dernier', rw: 'Umushahara w’umuhungu wanjye warahagaze' },
  wrongClient: { fr: 'Saisi pour une autre cliente', rw: 'Byanditswe ku wundi mukiriya' },
  openingFunds: { fr: 'Fonds de départ', rw: 'Imari shingiro' },
  fillTill: { fr: 'Approvisionnement de la caisse', rw: 'Amafaranga ajya mu isanduku' },
  bankDeposit: { fr: 'Versement des encaissements à la banque', rw: 'Ayishyuwe ajyanwa muri banki' },
  monthCosts: { fr: 'Salaires, frais et intérêts du mois', rw: 'Imishahara, ibiro n’inyungu by’ukwezi' },
} as const

/** One sentence in the language of the stage's network. */
export const said = (stage: Stage, what: keyof typeof sentences): string => sentences[what][stage.network.language]
