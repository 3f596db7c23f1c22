// The standard chart of a small microfinance institution. An institution begins with it and may change it;
// `role` says what the posting rules use an account for.

export type AccountKind = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

export interface ChartAccount {
  readonly code: string
  readonly kind: AccountKind
  readonly names: { readonly en: string; readonly fr: string; readonly ar: string; readonly rw: string }
  readonly parent?: string
  readonly heading?: true
  /** What the posting rules use it for; absent for accounts posted by hand only. */
  readonly role?: string
}

/** Debit balances are natural for assets and expenses; the others carry credit balances. */
export const isDebitNatured = (kind: AccountKind): boolean => kind === 'asset' || kind === 'expense'

const heading = (code: string, kind: AccountKind, en: string, fr: string, ar: string, rw: string): ChartAccount =>
  ({ code, kind, names: { en, fr, ar, rw }, heading: true })

const account = (code: string, parent: string, kind: AccountKind, role: string | undefined, en: string, fr: string, ar: string, rw: string): ChartAccount =>
  ({ code, kind, parent, names: { en, fr, ar, rw }, ...(role === undefined ? {} : { role }) })

export const standardChart: readonly ChartAccount[] = [
  heading('1000', 'asset', 'Cash and banks', 'Caisses et banques', 'الصناديق والبنوك', 'Isanduku na banki'),
  account('1010', '1000', 'asset', 'cash', 'Tills', 'Caisses', 'الصناديق', 'Amasanduku'),
  account('1020', '1000', 'asset', 'vault', 'Vault', 'Coffre', 'الخزنة', 'Isanduku nkuru'),
  account('1030', '1000', 'asset', 'bank', 'Bank accounts', 'Comptes bancaires', 'الحسابات البنكية', 'Konti za banki'),
  account('1040', '1000', 'asset', 'mobile-money', 'Mobile money', 'Monnaie mobile', 'النقود عبر الهاتف', 'Amafaranga yo kuri telefoni'),
  account('1050', '1000', 'asset', 'cash-in-transit', 'Cash in transit', 'Fonds en transit', 'أموال في الطريق', 'Amafaranga ari mu nzira'),
  heading('1200', 'asset', 'Loans to clients', 'Crédits aux clients', 'القروض للزبناء', 'Inguzanyo z’abakiriya'),
  account('1210', '1200', 'asset', 'loan-principal', 'Loans: principal', 'Crédits : capital', 'القروض: الأصل', 'Inguzanyo: umwenda w’ibanze'),
  account('1220', '1200', 'asset', 'loan-principal-restructured', 'Renegotiated loans: principal', 'Crédits renégociés : capital', 'القروض المعاد التفاوض عليها: الأصل', 'Inguzanyo zavuguruwe: umwenda w’ibanze'),
  account('1230', '1200', 'asset', 'interest-receivable', 'Interest receivable', 'Intérêts à recevoir', 'فوائد مستحقة', 'Inyungu zitarishyurwa'),
  account('1240', '1200', 'asset', 'fee-receivable', 'Fees receivable', 'Frais à recevoir', 'مصاريف مستحقة', 'Ikiguzi kitarishyurwa'),
  account('1250', '1200', 'asset', 'penalty-receivable', 'Penalties receivable', 'Pénalités à recevoir', 'غرامات مستحقة', 'Ihazabu zitarishyurwa'),
  account('1290', '1200', 'asset', 'loan-provision', 'Allowance for loan losses', 'Provisions pour créances', 'مخصصات القروض', 'Ingoboka z’igihombo ku nguzanyo'),
  heading('1400', 'asset', 'Other assets', 'Autres actifs', 'أصول أخرى', 'Indi mitungo'),
  account('1410', '1400', 'asset', undefined, 'Advances and prepaid expenses', 'Avances et charges constatées d’avance', 'تسبيقات ومصاريف مدفوعة مسبقا', 'Avansi n’ibyishyuwe mbere'),
  account('1420', '1400', 'asset', undefined, 'Equipment', 'Matériel', 'معدات', 'Ibikoresho'),
  heading('2000', 'liability', 'Owed to clients', 'Dû aux clients', 'ديون للزبناء', 'Ibigomba abakiriya'),
  account('2110', '2000', 'liability', 'compulsory-savings', 'Compulsory savings', 'Épargne obligatoire', 'الادخار الإجباري', 'Ubwizigame bw’itegeko'),
  account('2120', '2000', 'liability', 'voluntary-savings', 'Voluntary savings', 'Épargne volontaire', 'الادخار الاختياري', 'Ubwizigame bw’ubushake'),
  account('2130', '2000', 'liability', 'client-credit', 'Overpayments to give back', 'Trop-perçus à rendre', 'مبالغ زائدة للإرجاع', 'Ayishyuwe arenga agomba gusubizwa'),
  heading('2200', 'liability', 'Other liabilities', 'Autres dettes', 'ديون أخرى', 'Indi myenda'),
  account('2210', '2200', 'liability', 'tax-payable', 'Taxes payable', 'Taxes à payer', 'ضرائب مستحقة الأداء', 'Imisoro igomba kwishyurwa'),
  account('2220', '2200', 'liability', 'interest-suspended', 'Suspended interest', 'Intérêts réservés', 'فوائد معلقة', 'Inyungu zahagaritswe'),
  account('2230', '2200', 'liability', 'transitory', 'Receipts to identify', 'Encaissements à identifier', 'مقبوضات قيد التحديد', 'Ayakiriwe ataramenyekana'),
  account('2240', '2200', 'liability', 'interest-unearned', 'Interest paid in advance', 'Intérêts perçus d’avance', 'فوائد مقبوضة مسبقا', 'Inyungu zishyuwe mbere'),
  account('2250', '2200', 'liability', undefined, 'Borrowings', 'Emprunts', 'اقتراضات', 'Inguzanyo twafashe'),
  heading('3000', 'equity', 'Equity', 'Fonds propres', 'الأموال الذاتية', 'Umutungo bwite'),
  account('3010', '3000', 'equity', undefined, 'Capital and members’ shares', 'Capital et parts sociales', 'رأس المال والحصص الاجتماعية', 'Imari shingiro n’imigabane'),
  account('3020', '3000', 'equity', undefined, 'Grants', 'Subventions', 'منح', 'Impano'),
  account('3030', '3000', 'equity', 'retained-earnings', 'Retained earnings', 'Résultats reportés', 'نتائج مرحلة', 'Inyungu zasigaye'),
  heading('4000', 'income', 'Income', 'Produits', 'العائدات', 'Ibyinjiye'),
  account('4010', '4000', 'income', 'interest-income', 'Interest on loans', 'Intérêts sur crédits', 'فوائد القروض', 'Inyungu ku nguzanyo'),
  account('4020', '4000', 'income', 'fee-income', 'Fees on loans', 'Frais sur crédits', 'مصاريف القروض', 'Ikiguzi ku nguzanyo'),
  account('4030', '4000', 'income', 'penalty-income', 'Late penalties', 'Pénalités de retard', 'غرامات التأخير', 'Ihazabu z’ubukererwe'),
  account('4040', '4000', 'income', 'recovery-income', 'Recoveries on written-off loans', 'Récupérations sur créances abandonnées', 'استرجاعات على ديون مشطوبة', 'Ayagarujwe ku nguzanyo zahanaguwe'),
  account('4090', '4000', 'income', undefined, 'Other income', 'Autres produits', 'عائدات أخرى', 'Andi yinjiye'),
  heading('5000', 'expense', 'Expenses', 'Charges', 'التكاليف', 'Ibyasohotse'),
  account('5010', '5000', 'expense', 'provision-expense', 'Provisions for loan losses', 'Dotations aux provisions', 'مخصصات خسائر القروض', 'Ingoboka zashyizweho'),
  account('5020', '5000', 'expense', 'write-off-expense', 'Write-offs and forgiven amounts', 'Créances abandonnées et remises', 'ديون مشطوبة وإعفاءات', 'Imyenda yahanaguwe n’iyababariwe'),
  account('5030', '5000', 'expense', undefined, 'Staff', 'Personnel', 'المستخدمون', 'Abakozi'),
  account('5040', '5000', 'expense', undefined, 'Administration', 'Frais généraux', 'مصاريف عامة', 'Ibikoreshwa mu biro'),
  account('5050', '5000', 'expense', undefined, 'Interest on borrowings', 'Intérêts sur emprunts', 'فوائد الاقتراضات', 'Inyungu ku nguzanyo twafashe'),
]

/** Ledger role → account code, as a product's account map begins. */
export const standardAccountMap: Readonly<Record<string, string>> = Object.fromEntries(
  standardChart.flatMap((each) => (each.role === undefined ? [] : [[each.role, each.code]])),
)
