// How a member institution lives through a crisis: demand, liquidity, solvency, measures. Answered in about ten minutes.
import type { Choice, Definition, Question, Text } from '../definition.ts'

const text = (en: string, fr: string, ar: string, rw: string): Text => ({ en, fr, ar, rw })
const choice = (value: string, name: Text, score?: number): Choice => ({ value, text: name, ...(score !== undefined && { score }) })

const change: readonly Choice[] = [
  choice('much_less', text('Much less', 'Beaucoup moins', 'أقل بكثير', 'Bike cyane'), 0),
  choice('less', text('Less', 'Moins', 'أقل', 'Bike'), 1),
  choice('same', text('About the same', 'À peu près pareil', 'تقريبا كما كان', 'Bingana na mbere'), 2),
  choice('more', text('More', 'Plus', 'أكثر', 'Byinshi'), 3),
  choice('much_more', text('Much more', 'Beaucoup plus', 'أكثر بكثير', 'Byinshi cyane'), 4),
]
const percent = (name: string, title: Text, more: Partial<Question> = {}): Question => ({ type: 'text', name, title, inputType: 'number', min: 0, max: 100, ...more })

const demand: readonly Question[] = [
  {
    type: 'radiogroup', name: 'branches_open', isRequired: true,
    title: text('How many of your branches work today?', 'Combien de vos agences fonctionnent aujourd’hui ?', 'كم من وكالاتكم تعمل اليوم؟', 'Amashami yawe angahe akora uyu munsi?'),
    choices: [
      choice('all', text('All', 'Toutes', 'كلها', 'Yose'), 3), choice('most', text('More than half', 'Plus de la moitié', 'أكثر من النصف', 'Arenga kimwe cya kabiri'), 2),
      choice('few', text('Half or fewer', 'La moitié ou moins', 'النصف أو أقل', 'Kimwe cya kabiri cyangwa munsi'), 1), choice('none', text('None', 'Aucune', 'لا شيء منها', 'Nta na rimwe'), 0),
    ],
  },
  { type: 'radiogroup', name: 'loan_demand', isRequired: true, choices: change, title: text('Compared with three months ago, how many loans do clients ask for?', 'Par rapport à il y a trois mois, combien de crédits les clients demandent-ils ?', 'مقارنة بما قبل ثلاثة أشهر، كم يطلب الزبناء من القروض؟', 'Ugereranyije n’amezi atatu ashize, abakiriya basaba inguzanyo zingana iki?') },
  { type: 'radiogroup', name: 'disbursed', isRequired: true, choices: change, title: text('And how much do you lend?', 'Et combien prêtez-vous ?', 'وكم تقرضون أنتم؟', 'Naho mwe mutanga inguzanyo zingana iki?') },
  {
    type: 'checkbox', name: 'hard_hit', maxSelectedChoices: 3, title: text('Whose income suffers most? Up to three.', 'Quels revenus souffrent le plus ? Trois au plus.', 'أي المداخيل تضررت أكثر؟ ثلاثة على الأكثر.', 'Ni bande binjiza byagabanutse cyane? Bitarenze bitatu.'),
    choices: [
      choice('trade', text('Market trade', 'Commerce', 'التجارة', 'Ubucuruzi')), choice('farming', text('Farming and animals', 'Agriculture et élevage', 'الفلاحة وتربية الماشية', 'Ubuhinzi n’ubworozi')),
      choice('crafts', text('Crafts', 'Artisanat', 'الصناعة التقليدية', 'Ubukorikori')), choice('transport', text('Transport', 'Transport', 'النقل', 'Ubwikorezi')),
      choice('tourism', text('Tourism', 'Tourisme', 'السياحة', 'Ubukerarugendo')), choice('wages', text('Day labour', 'Travail journalier', 'العمل اليومي', 'Imirimo y’ubukozi bwa buri munsi')),
    ],
  },
]

const liquidity: readonly Question[] = [
  {
    type: 'radiogroup', name: 'cash_months', isRequired: true,
    title: text('For how many months would your cash pay your costs and debts if nothing came in?', 'Pendant combien de mois votre trésorerie paierait-elle vos charges et vos dettes si rien ne rentrait ?', 'كم شهرا تكفي سيولتكم لأداء مصاريفكم وديونكم إن لم يدخل شيء؟', 'Amafaranga mufite yamara amezi angahe yishyura ibyo mukoresha n’imyenda nta kindi cyinjiye?'),
    choices: [
      choice('under_1', text('Less than one', 'Moins d’un', 'أقل من شهر', 'Munsi y’ukwezi kumwe'), 0), choice('1_to_3', text('One to three', 'Un à trois', 'من شهر إلى ثلاثة', 'Ukwezi kumwe kugeza kuri atatu'), 1),
      choice('3_to_6', text('Three to six', 'Trois à six', 'من ثلاثة إلى ستة', 'Atatu kugeza kuri atandatu'), 2), choice('over_6', text('More than six', 'Plus de six', 'أكثر من ستة', 'Arenga atandatu'), 3),
    ],
  },
  percent('collected', text('Of the instalments due last month, what share was paid, in percent?', 'Des échéances du mois dernier, quelle part a été payée, en pour cent ?', 'من الأقساط المستحقة في الشهر الماضي، كم النسبة المئوية التي أديت؟', 'Mu bwishyu bwari bugeze mu kwezi gushize, ni bangahe ku ijana bwishyuwe?'), { isRequired: true }),
  { type: 'radiogroup', name: 'savings', choices: [...change, choice('none', text('We hold no savings', 'Nous n’avons pas d’épargne', 'لا ودائع لدينا', 'Nta bwizigame dufite'))], title: text('Compared with three months ago, how much do clients take out of their savings?', 'Par rapport à il y a trois mois, combien les clients retirent-ils de leur épargne ?', 'مقارنة بما قبل ثلاثة أشهر، كم يسحب الزبناء من ادخارهم؟', 'Ugereranyije n’amezi atatu ashize, abakiriya babikuza angana iki?') },
  { type: 'boolean', name: 'lenders_due', isRequired: true, title: text('Do you owe lenders money within the next six months?', 'Devez-vous rembourser des prêteurs dans les six mois ?', 'هل عليكم ديون للمقرضين خلال ستة أشهر؟', 'Ese mufite imyenda y’abaterankunga b’inguzanyo mu mezi atandatu?') },
  {
    type: 'radiogroup', name: 'lenders_agree', visibleIf: '{lenders_due} = true', isRequired: true, title: text('Have they agreed to wait?', 'Ont-ils accepté d’attendre ?', 'هل قبلوا الانتظار؟', 'Bemeye gutegereza?'),
    choices: [
      choice('all', text('All of them', 'Tous', 'كلهم', 'Bose'), 3), choice('some', text('Some', 'Certains', 'بعضهم', 'Bamwe'), 2),
      choice('asked', text('We asked, no answer yet', 'Demande faite, sans réponse', 'طلبنا ولم نتلق جوابا', 'Twabisabye, ntibarasubiza'), 1), choice('no', text('No', 'Non', 'لا', 'Oya'), 0),
    ],
  },
]

const solvency: readonly Question[] = [
  percent('par30', text('What share of your portfolio is more than 30 days late, in percent?', 'Quelle part de votre encours a plus de 30 jours de retard, en pour cent ?', 'كم النسبة المئوية من محفظتكم المتأخرة أكثر من 30 يوما؟', 'Ni bangahe ku ijana by’inguzanyo zakererewe iminsi irenga 30?'), { isRequired: true }),
  percent('renegotiated', text('And what share is renegotiated?', 'Et quelle part est renégociée ?', 'وكم النسبة المعاد التفاوض عليها؟', 'Naho izavuguruwe ni bangahe ku ijana?')),
  {
    type: 'radiogroup', name: 'capital', title: text('If half of the late loans were lost, would you still meet the capital that your supervisor asks for?', 'Si la moitié des crédits en retard était perdue, respecteriez-vous encore le capital exigé ?', 'لو ضاع نصف القروض المتأخرة، هل تستوفون رأس المال المطلوب؟', 'Niba kimwe cya kabiri cy’inguzanyo zakererewe gihombye, mwakomeza kugira imari shingiro isabwa?'),
    choices: [choice('yes', text('Yes', 'Oui', 'نعم', 'Yego'), 2), choice('unsure', text('We do not know', 'Nous ne savons pas', 'لا ندري', 'Ntitubizi'), 1), choice('no', text('No', 'Non', 'لا', 'Oya'), 0)],
  },
]

const measures: readonly Question[] = [
  {
    type: 'checkbox', name: 'for_clients', title: text('What have you done for clients?', 'Qu’avez-vous fait pour les clients ?', 'ماذا فعلتم من أجل الزبناء؟', 'Ni iki mwakoreye abakiriya?'),
    choices: [
      choice('holiday', text('Payment holidays', 'Reports d’échéances', 'تأجيل الأقساط', 'Gusubika kwishyura')), choice('reschedule', text('Rescheduling', 'Rééchelonnements', 'إعادة الجدولة', 'Guhindura ingengabihe')),
      choice('fees', text('Fees or penalties waived', 'Frais ou pénalités abandonnés', 'الإعفاء من المصاريف أو الغرامات', 'Gukuraho ikiguzi cyangwa amahazabu')), choice('new_loans', text('New loans to start again', 'Nouveaux crédits de relance', 'قروض جديدة لاستئناف النشاط', 'Inguzanyo nshya zo gusubukura')),
      choice('calls', text('Calls and visits', 'Appels et visites', 'اتصالات وزيارات', 'Guhamagara no gusura')),
    ],
  },
  {
    type: 'checkbox', name: 'inside', title: text('And inside the institution?', 'Et dans l’institution ?', 'وداخل المؤسسة؟', 'No imbere mu kigo?'),
    choices: [
      choice('less_lending', text('Lending less', 'Moins de crédits', 'تقليص الإقراض', 'Kugabanya inguzanyo')), choice('costs', text('Cutting costs', 'Baisse des charges', 'تقليص المصاريف', 'Kugabanya ibyo dukoresha')),
      choice('staff', text('Fewer staff', 'Moins de personnel', 'تقليص المستخدمين', 'Kugabanya abakozi')), choice('digital', text('More by telephone', 'Davantage par téléphone', 'المزيد عبر الهاتف', 'Gukoresha telefone kurushaho')), choice('capital', text('New capital', 'Nouveau capital', 'رأس مال جديد', 'Imari shingiro nshya')),
    ],
  },
  {
    type: 'radiogroup', name: 'need', isRequired: true, title: text('What would help you most now?', 'Qu’est-ce qui vous aiderait le plus maintenant ?', 'ما الذي يفيدكم أكثر الآن؟', 'Ni iki cyabafasha cyane ubu?'),
    choices: [
      choice('money', text('Money to lend and to pay with', 'De la liquidité', 'سيولة', 'Amafaranga')), choice('delay', text('More time from lenders', 'Du temps de la part des prêteurs', 'مهلة من المقرضين', 'Igihe cyiyongereye cyo kwishyura abatugurije')),
      choice('rules', text('Rules of the supervisor', 'Des règles du superviseur', 'قواعد من سلطة الرقابة', 'Amabwiriza y’urwego rugenzura')), choice('advice', text('Advice and training', 'Conseil et formation', 'استشارة وتكوين', 'Inama n’amahugurwa')), choice('nothing', text('Nothing now', 'Rien pour le moment', 'لا شيء الآن', 'Nta cyo ubu')),
    ],
  },
  { type: 'comment', name: 'words', maxLength: 1_000, title: text('What should we know besides?', 'Que devrions-nous savoir d’autre ?', 'ماذا ينبغي أن نعرف غير هذا؟', 'Ni iki kindi twamenya?') },
]

export const pulseForm: Definition = {
  title: text('Pulse of the members', 'Le pouls des membres', 'نبض الأعضاء', 'Uko abanyamuryango bahagaze'),
  description: text('About ten minutes. You may stop and go on later.', 'Environ dix minutes. Vous pouvez vous arrêter et reprendre.', 'حوالي عشر دقائق. يمكنكم التوقف ثم المتابعة.', 'Hafi iminota icumi. Ushobora guhagarara ugakomeza nyuma.'),
  completedHtml: text('Thank you. You will receive the results of all.', 'Merci. Vous recevrez les résultats de l’ensemble.', 'شكرا. ستتوصلون بنتائج الجميع.', 'Murakoze. Muzabona ibyavuye muri bose.'),
  pages: [
    { name: 'demand', title: text('Work and demand', 'Activité et demande', 'النشاط والطلب', 'Imirimo n’ubusabe'), elements: demand },
    { name: 'liquidity', title: text('Liquidity', 'Liquidité', 'السيولة', 'Amafaranga ahari'), elements: liquidity },
    { name: 'solvency', title: text('Quality and capital', 'Qualité et capital', 'الجودة ورأس المال', 'Ubuziranenge n’imari shingiro'), elements: solvency },
    { name: 'measures', title: text('Measures', 'Mesures', 'التدابير', 'Ingamba'), elements: measures },
  ],
}
