// What the clients of the demo live from, in the words of their officers.

export interface Trade {
  readonly sector: 'agriculture' | 'livestock' | 'crafts' | 'trade' | 'services' | 'food' | 'transport' | 'construction' | 'fishing'
  readonly name: string
  /** What a loan for it is asked for. */
  readonly purpose: string
}

const moroccan = {
  weaving: { sector: 'crafts', name: 'Tissage', purpose: 'Laine et second métier à tisser' },
  goats: { sector: 'livestock', name: 'Élevage de chèvres', purpose: 'Six chèvres' },
  'argan oil': { sector: 'agriculture', name: 'Huile d’argan', purpose: 'Un pressoir' },
  'market stall': { sector: 'trade', name: 'Étal au souk', purpose: 'Stock pour l’étal' },
  'guest room': { sector: 'services', name: 'Chambre d’hôte', purpose: 'Une deuxième chambre' },
  pottery: { sector: 'crafts', name: 'Poterie', purpose: 'Un four' },
  sheep: { sector: 'livestock', name: 'Élevage de moutons', purpose: 'Dix agneaux' },
  saffron: { sector: 'agriculture', name: 'Safran', purpose: 'Bulbes de safran' },
  bakery: { sector: 'food', name: 'Boulangerie', purpose: 'Farine et four' },
  tailoring: { sector: 'crafts', name: 'Couture', purpose: 'Une machine à coudre' },
  bees: { sector: 'livestock', name: 'Apiculture', purpose: 'Dix ruches' },
  'olive press': { sector: 'agriculture', name: 'Huile d’olive', purpose: 'Réparation du pressoir' },
} as const satisfies Record<string, Trade>

const rwandan = {
  beans: { sector: 'agriculture', name: 'Ubuhinzi bw’ibishyimbo', purpose: 'Imbuto n’ifumbire' },
  maize: { sector: 'agriculture', name: 'Ubuhinzi bw’ibigori', purpose: 'Imbuto n’ifumbire' },
  banana: { sector: 'agriculture', name: 'Ubuhinzi bw’ibitoki', purpose: 'Insina nshya' },
  coffee: { sector: 'agriculture', name: 'Ubuhinzi bwa kawa', purpose: 'Gusasira kawa' },
  'market stall': { sector: 'trade', name: 'Ubucuruzi mu isoko', purpose: 'Ibicuruzwa' },
  goats: { sector: 'livestock', name: 'Ubworozi bw’ihene', purpose: 'Ihene esheshatu' },
  'dairy cow': { sector: 'livestock', name: 'Ubworozi bw’inka', purpose: 'Inka y’amata' },
  tailoring: { sector: 'crafts', name: 'Ubudozi', purpose: 'Imashini idoda' },
  'moto taxi': { sector: 'transport', name: 'Gutwara moto', purpose: 'Gusana moto' },
  bricks: { sector: 'construction', name: 'Kubumba amatafari', purpose: 'Itanura' },
  'fish pond': { sector: 'fishing', name: 'Ubworozi bw’amafi', purpose: 'Abana b’amafi' },
  baskets: { sector: 'crafts', name: 'Kuboha agaseke', purpose: 'Imigwegwe n’amabara' },
} as const satisfies Record<string, Trade>

/** By a key that does not change; both countries have a market stall. */
export const tradesOf = (country: 'MA' | 'RW'): Readonly<Record<string, Trade>> => (country === 'MA' ? moroccan : rwandan)
