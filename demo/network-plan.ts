// The demo network: a programme with five small rural microcredit associations, and an association with six savings cooperatives.

export interface InstitutionPlan {
  readonly slug: string
  readonly name: string
  readonly kind: 'microcredit-association' | 'cooperative'
  readonly clients: number
  readonly ussdCode: string
  readonly branches: readonly { readonly code: string; readonly name: string; readonly place: string; readonly villages: readonly string[] }[]
}

export interface NetworkPlan {
  readonly slug: string
  readonly name: string
  readonly kind: 'programme' | 'association'
  readonly country: 'MA' | 'RW'
  readonly currency: 'MAD' | 'RWF'
  readonly timeZone: string
  readonly language: 'fr' | 'rw'
  readonly institutions: readonly InstitutionPlan[]
}

const branch = (code: string, name: string, place: string, ...villages: string[]) => ({ code, name, place, villages })

const amal: NetworkPlan = {
  slug: 'programme-amal', name: 'Programme Amal', kind: 'programme', country: 'MA', currency: 'MAD', timeZone: 'Africa/Casablanca', language: 'fr',
  institutions: [
    { slug: 'tifaouine', name: 'Tifaouine Microcrédit', kind: 'microcredit-association', clients: 260, ussdCode: '*801#',
      branches: [branch('AZ', 'Azilal', 'Azilal', 'Aït Bou Oulli', 'Zaouiat Ahansal', 'Tabant'), branch('DM', 'Demnate', 'Azilal', 'Imi n’Ifri', 'Tifni')] },
    { slug: 'argana', name: 'Argana Solidarité', kind: 'microcredit-association', clients: 220, ussdCode: '*801#',
      branches: [branch('TA', 'Tafraoute', 'Tiznit', 'Ammelne', 'Tahala'), branch('TI', 'Tiznit', 'Tiznit', 'Aglou', 'Ouijjane')] },
    { slug: 'ourika', name: 'Ourika Épargne et Crédit', kind: 'microcredit-association', clients: 160, ussdCode: '*801#',
      branches: [branch('OU', 'Ourika', 'Al Haouz', 'Setti Fatma', 'Oukaïmeden')] },
    { slug: 'toubkal', name: 'Toubkal Microfinance', kind: 'microcredit-association', clients: 180, ussdCode: '*801#',
      branches: [branch('AS', 'Asni', 'Al Haouz', 'Imlil', 'Ouirgane'), branch('TN', 'Talat N’Yaaqoub', 'Al Haouz', 'Ijoukak', 'Tinmel')] },
    { slug: 'saghro', name: 'Saghro Développement', kind: 'microcredit-association', clients: 120, ussdCode: '*801#',
      branches: [branch('NK', 'N’Kob', 'Zagora', 'Tazzarine', 'Aït Ouallal')] },
  ],
}

const amizero: NetworkPlan = {
  slug: 'ihuriro-amizero', name: 'Ihuriro Amizero', kind: 'association', country: 'RW', currency: 'RWF', timeZone: 'Africa/Kigali', language: 'rw',
  institutions: [
    { slug: 'twisungane', name: 'Koperative Twisungane', kind: 'cooperative', clients: 240, ussdCode: '*802#',
      branches: [branch('MU', 'Musanze', 'Musanze', 'Busogo', 'Kinigi', 'Muko'), branch('NY', 'Nyabihu', 'Nyabihu', 'Jenda', 'Mukamira')] },
    { slug: 'abajyamugambi', name: 'Abajyamugambi SACCO', kind: 'cooperative', clients: 200, ussdCode: '*802#',
      branches: [branch('HU', 'Huye', 'Huye', 'Tumba', 'Mbazi', 'Simbi')] },
    { slug: 'dukore', name: 'Dukore Hamwe', kind: 'cooperative', clients: 180, ussdCode: '*802#',
      branches: [branch('KA', 'Karongi', 'Karongi', 'Bwishyura', 'Rubengera'), branch('RT', 'Rutsiro', 'Rutsiro', 'Gihango')] },
    { slug: 'urumuli', name: 'Urumuli rw’Abahinzi', kind: 'cooperative', clients: 160, ussdCode: '*802#',
      branches: [branch('NG', 'Ngoma', 'Ngoma', 'Kibungo', 'Zaza')] },
    { slug: 'imbuto', name: 'Imbuto y’Iterambere', kind: 'cooperative', clients: 150, ussdCode: '*802#',
      branches: [branch('GI', 'Gicumbi', 'Gicumbi', 'Byumba', 'Rutare')] },
    { slug: 'inkingi', name: 'Inkingi SACCO', kind: 'cooperative', clients: 130, ussdCode: '*802#',
      branches: [branch('KI', 'Kirehe', 'Kirehe', 'Gatore', 'Nyarubuye')] },
  ],
}

/** Why the networks ask for figures, in the language of their members. */
export const sharingPurpose: Readonly<Record<NetworkPlan['language'], string>> = {
  fr: 'Suivre ensemble la santé des membres, comparer sans nommer, et préparer l’appui technique.',
  rw: 'Gukurikirana hamwe uko abanyamuryango bahagaze, kugereranya nta mazina, no gutegura inkunga ya tekiniki.',
}

/** Members that have not yet decided to share their figures with their network. */
export const silentMembers: readonly string[] = ['saghro', 'inkingi']

/** Members that share, and do not want to stand by name in rankings. */
export const unrankedMembers: readonly string[] = ['ourika', 'dukore']

export const networks: readonly NetworkPlan[] = [amal, amizero]

/** The password of every demo sign-in; shown on the sign-in page in demo mode only. */
export const DEMO_PASSWORD = 'twiza-demo-2026'

export const staffPlan = [
  { role: 'administrator', login: 'admin', name: 'Salma Bennis', rwandan: 'Aline Umurerwa', job: 'Administrator' },
  { role: 'branch-manager', login: 'manager', name: 'Hicham Ouaziz', rwandan: 'Eric Mugabo', job: 'Branch manager' },
  { role: 'branch-manager', login: 'director', name: 'Meryem Alaoui', rwandan: 'Joseph Sibomana', job: 'Director' },
  { role: 'officer', login: 'officer', name: 'Nadia Aouragh', rwandan: 'Diane Uwera', job: 'Loan officer' },
  { role: 'officer', login: 'officer2', name: 'Karim Sbai', rwandan: 'Patrick Nkusi', job: 'Loan officer' },
  { role: 'teller', login: 'teller', name: 'Imane Jabri', rwandan: 'Grace Ishimwe', job: 'Teller' },
  { role: 'accountant', login: 'accountant', name: 'Rachid Lamrini', rwandan: 'Olivier Habumuremyi', job: 'Accountant' },
  { role: 'auditor', login: 'auditor', name: 'Houda Filali', rwandan: 'Yvonne Mukantwari', job: 'Auditor' },
] as const
