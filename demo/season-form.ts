// A form of the association: how the season goes for its members. It skips what does not concern them, and counts points.
import type { Choice, Definition, Text } from '#core/survey/definition.ts'

const text = (en: string, fr: string, ar: string, rw: string): Text => ({ en, fr, ar, rw })
const choice = (value: string, name: Text, score?: number): Choice => ({ value, text: name, ...(score !== undefined && { score }) })

export const seasonForm: Definition = {
  title: text('How the season goes', 'Comment va la saison', 'كيف يمر الموسم', 'Uko igihembwe cy’ihinga kigenda'),
  description: text('Eight questions, five minutes. The association plans its support by them.', 'Huit questions, cinq minutes. L’association prépare son appui d’après elles.', 'ثمانية أسئلة في خمس دقائق. تخطط الجمعية لدعمها على أساسها.', 'Ibibazo umunani, iminota itanu. Ihuriro ritegura inkunga rishingiye kuri byo.'),
  pages: [
    {
      name: 'season', title: text('The season', 'La saison', 'الموسم', 'Igihembwe'),
      elements: [
        {
          type: 'radiogroup', name: 'harvest', isRequired: true, weight: 2, title: text('How is the harvest of your clients?', 'Comment est la récolte de vos clients ?', 'كيف هو محصول زبنائكم؟', 'Umusaruro w’abakiriya banyu umeze ute?'),
          choices: [choice('good', text('Good', 'Bonne', 'جيد', 'Ni mwiza'), 2), choice('middling', text('Middling', 'Moyenne', 'متوسط', 'Uringaniye'), 1), choice('poor', text('Poor', 'Mauvaise', 'ضعيف', 'Ni muke'), 0)],
        },
        {
          type: 'checkbox', name: 'causes', visibleIf: '{harvest} anyof [\'middling\', \'poor\']', isRequired: true, title: text('What weighs on it?', 'Qu’est-ce qui pèse sur elle ?', 'ما الذي أثر فيه؟', 'Ni iki cyawugabanyije?'),
          choices: [
            choice('drought', text('Late rain', 'Pluies tardives', 'تأخر المطر', 'Imvura yatinze')), choice('floods', text('Floods', 'Inondations', 'الفيضانات', 'Imyuzure')),
            choice('prices', text('Low prices', 'Prix bas', 'انخفاض الأثمان', 'Ibiciro biri hasi')), choice('pests', text('Pests', 'Ravageurs', 'الآفات', 'Ibyonnyi')),
          ],
        },
        { type: 'text', inputType: 'number', name: 'requests', isRequired: true, min: 0, max: 5_000, title: text('How many clients asked to pay later this month?', 'Combien de clients ont demandé à payer plus tard ce mois-ci ?', 'كم زبونا طلب تأجيل الأداء هذا الشهر؟', 'Abakiriya bangahe basabye kwishyura nyuma muri uku kwezi?') },
        { type: 'boolean', name: 'eased', isRequired: true, title: text('Have you eased terms for some of them?', 'Avez-vous allégé les conditions de certains ?', 'هل خففتم الشروط على بعضهم؟', 'Hari abo mworohereje?') },
        { type: 'comment', name: 'how', visibleIf: '{eased} = true', maxLength: 500, title: text('How?', 'Comment ?', 'كيف؟', 'Mute?') },
      ],
    },
    {
      name: 'means', title: text('Your means', 'Vos moyens', 'إمكاناتكم', 'Ubushobozi bwanyu'),
      elements: [
        {
          type: 'rating', name: 'cash', isRequired: true, weight: 1, rateMin: 1, rateMax: 5, title: text('Does your cash cover the next three months?', 'Votre trésorerie couvre-t-elle les trois prochains mois ?', 'هل تكفي سيولتكم الأشهر الثلاثة المقبلة؟', 'Amafaranga mufite azamara amezi atatu ari imbere?'),
          minRateDescription: text('not at all', 'pas du tout', 'إطلاقا', 'na gato'), maxRateDescription: text('fully', 'tout à fait', 'تماما', 'rwose'),
        },
        {
          type: 'radiogroup', name: 'savings', isRequired: true, title: text('What do savers do?', 'Que font les épargnants ?', 'ماذا يفعل المدخرون؟', 'Abizigamiye barakora iki?'),
          choices: [choice('bring', text('They bring more', 'Ils apportent plus', 'يودعون أكثر', 'Barabitsa kurushaho'), 2), choice('same', text('As ever', 'Comme toujours', 'كالمعتاد', 'Nk’ibisanzwe'), 1), choice('take', text('They take out', 'Ils retirent', 'يسحبون', 'Barabikuza'), 0)],
        },
        {
          type: 'dropdown', name: 'help', isRequired: true, title: text('What would help you most?', 'Qu’est-ce qui vous aiderait le plus ?', 'ما الذي يفيدكم أكثر؟', 'Ni iki cyabafasha kurusha ibindi?'),
          choices: [choice('training', text('Training', 'Une formation', 'تكوين', 'Amahugurwa')), choice('advice', text('Somebody beside us', 'Un accompagnement', 'مواكبة', 'Umuntu utuba hafi')), choice('loan', text('A loan for liquidity', 'Un prêt de trésorerie', 'قرض للسيولة', 'Inguzanyo y’amafaranga'))],
        },
      ],
    },
  ],
}
