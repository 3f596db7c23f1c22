// What people thought of a training, at its end. It asks for no name and for nothing by which one is known.
import type { Definition, Question, Text } from '../definition.ts'

const text = (en: string, fr: string, ar: string, rw: string): Text => ({ en, fr, ar, rw })
const rating = (name: string, title: Text): Question => ({
  type: 'rating', name, title, weight: 1, isRequired: true, rateMin: 1, rateMax: 5,
  minRateDescription: text('not at all', 'pas du tout', 'لا أبدا', 'nta na busa'), maxRateDescription: text('very much', 'tout à fait', 'كثيرا', 'cyane rwose'),
})

export const trainingForm: Definition = {
  title: text('Your training', 'Votre formation', 'تكوينكم', 'Amahugurwa yanyu'),
  description: text('Two minutes, without your name.', 'Deux minutes, sans votre nom.', 'دقيقتان، دون اسمكم.', 'Iminota ibiri, nta zina ryanyu.'),
  completedHtml: text('Thank you.', 'Merci.', 'شكرا.', 'Murakoze.'),
  pages: [
    {
      name: 'training', elements: [
        rating('useful', text('What I learnt is useful for my work.', 'Ce que j’ai appris est utile à mon travail.', 'ما تعلمته مفيد لعملي.', 'Ibyo nize bifitiye akamaro akazi kanjye.')),
        rating('clear', text('The trainer explained clearly.', 'Le formateur a expliqué clairement.', 'شرح المكون بوضوح.', 'Umuhugura yasobanuye neza.')),
        rating('practice', text('We practised enough.', 'Nous avons assez pratiqué.', 'تمرنا بما يكفي.', 'Twitoje bihagije.')),
        rating('place', text('Place, hours and material were right.', 'Le lieu, les horaires et les supports convenaient.', 'كان المكان والأوقات والوسائل مناسبة.', 'Ahantu, amasaha n’ibikoresho byari bikwiye.')),
        rating('confident', text('I know how to begin on Monday.', 'Je sais par quoi commencer lundi.', 'أعرف بم أبدأ يوم الاثنين.', 'Nzi uko nzatangira ku wa mbere.')),
        {
          type: 'radiogroup', name: 'pace', title: text('The pace was', 'Le rythme était', 'كانت الوتيرة', 'Umuvuduko wari'),
          choices: [
            { value: 'slow', text: text('too slow', 'trop lent', 'بطيئة جدا', 'gahoro cyane') }, { value: 'right', text: text('right', 'bon', 'مناسبة', 'ukwiye') },
            { value: 'fast', text: text('too fast', 'trop rapide', 'سريعة جدا', 'wihuta cyane') },
          ],
        },
        { type: 'boolean', name: 'again', isRequired: true, title: text('Would you advise a colleague to come?', 'Conseilleriez-vous à un collègue de venir ?', 'هل تنصحون زميلا بالحضور؟', 'Wagira inama mugenzi wawe kuza?') },
        { type: 'comment', name: 'why_not', maxLength: 1_000, visibleIf: '{again} = false', isRequired: true, title: text('Why not?', 'Pourquoi pas ?', 'لماذا؟', 'Kuki?') },
        { type: 'comment', name: 'apply', maxLength: 1_000, title: text('What will you do otherwise from now on?', 'Que ferez-vous autrement désormais ?', 'ماذا ستفعلون بشكل مختلف من الآن؟', 'Ni iki uzakora mu bundi buryo guhera ubu?') },
      ],
    },
  ],
}
