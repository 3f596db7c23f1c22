import type { planRefusals } from '#core/refusal.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

// Plans are kept at the desk of a network or of its member.
const atDesk = (status: number, desk: Message): RefusalWords => ({ status, desk, phone: askBranch })

export const planRefusalWords: Record<(typeof planRefusals)[number], RefusalWords> = {
  plan_state: atDesk(409, {
    en: 'This item is {state, select, planned {planned} under_way {under way} reported {waiting for verification} verified {verified} other {cancelled}}, so this cannot be done now. Reload the page and look at its last step.',
    fr: 'Cette action est {state, select, planned {prévue} under_way {en cours} reported {à vérifier} verified {vérifiée} other {annulée}} : impossible maintenant. Rechargez la page et regardez sa dernière étape.',
    ar: 'هذا الإجراء {state, select, planned {مبرمج} under_way {قيد الإنجاز} reported {في انتظار التحقق} verified {تم التحقق منه} other {ملغى}}، فلا يمكن ذلك الآن. أعد تحميل الصفحة وانظر آخر خطوة.',
    rw: 'Iki gikorwa {state, select, planned {kirateganyijwe} under_way {kirakorwa} reported {gitegereje kugenzurwa} verified {cyaragenzuwe} other {cyarahagaritswe}}, ibi rero ntibishoboka ubu. Ongera ufungure urupapuro urebe intambwe iheruka.',
  }),
  plan_same_person: atDesk(403, {
    en: 'You recorded progress of this item yourself, so somebody else must look at the evidence. Ask a colleague who may verify.',
    fr: 'Vous avez vous-même enregistré l’avancement : une autre personne doit examiner les preuves. Demandez à un collègue qui peut vérifier.',
    ar: 'أنت من سجل تقدم هذا الإجراء، فيجب أن ينظر شخص آخر في الإثباتات. اطلب ذلك من زميل له حق التحقق.',
    rw: 'Ni wowe wanditse aho iki gikorwa kigeze, undi ni we ugomba kureba ibimenyetso. Saba mugenzi wawe ubifitiye uburenganzira.',
  }),
  plan_percent_back: atDesk(422, {
    en: 'The item already stands at {percent} %. Progress does not go back; if it was recorded wrongly, have it sent back or reopened with a reason.',
    fr: 'L’action est déjà à {percent} %. L’avancement ne recule pas ; s’il est erroné, faites-la renvoyer ou rouvrir avec un motif.',
    ar: 'وصل هذا الإجراء إلى {percent} %. التقدم لا يتراجع؛ إن سجل خطأ فليعد أو يفتح من جديد مع ذكر السبب.',
    rw: 'Iki gikorwa kigeze kuri {percent} %. Ntibisubira inyuma; niba byanditswe nabi, nigisubizwe cyangwa gifungurwe bundi bushya hatangwa impamvu.',
  }),
  plan_evidence_missing: atDesk(422, {
    en: 'Nothing shows yet that this is done. Add a document with its page, an address, or a sample of files.',
    fr: 'Rien ne montre encore que c’est fait. Ajoutez un document avec sa page, une adresse, ou un échantillon de dossiers.',
    ar: 'لا شيء يثبت بعد أن هذا أنجز. أضف وثيقة مع الصفحة أو رابطا أو عينة من الملفات.',
    rw: 'Nta kigaragaza ko byakozwe. Ongeraho inyandiko n’urupapuro rwayo, aderesi, cyangwa dosiye zasuzumwe.',
  }),
  plan_stage_skipped: atDesk(422, {
    en: 'A manual goes through its stages one by one: draft, reviewed, approved by the board, staff trained, operational. The next is: {next, select, draft {draft} reviewed {reviewed} board_approved {approved by the board} staff_trained {staff trained} operational {operational} other {none}}.',
    fr: 'Un manuel franchit ses étapes une à une : projet, relu, approuvé par le conseil, personnel formé, opérationnel. La suivante : {next, select, draft {projet} reviewed {relu} board_approved {approuvé par le conseil} staff_trained {personnel formé} operational {opérationnel} other {aucune}}.',
    ar: 'يمر الدليل بمراحله واحدة تلو الأخرى: مسودة، مراجعة، مصادقة المجلس، تكوين الموظفين، التطبيق. المرحلة التالية: {next, select, draft {مسودة} reviewed {مراجعة} board_approved {مصادقة المجلس} staff_trained {تكوين الموظفين} operational {التطبيق} other {لا شيء}}.',
    rw: 'Igitabo cy’amabwiriza kinyura mu ntambwe imwe imwe: umushinga, cyasuzumwe, cyemejwe n’inama, abakozi barahuguwe, kirakurikizwa. Ikurikira: {next, select, draft {umushinga} reviewed {cyasuzumwe} board_approved {cyemejwe n’inama} staff_trained {abakozi barahuguwe} operational {kirakurikizwa} other {nta yindi}}.',
  }),
  plan_stage_unknown: atDesk(422, {
    en: 'Only the revision of a manual has stages. Say how far it is in percent.',
    fr: 'Seule la révision d’un manuel a des étapes. Indiquez l’avancement en pourcentage.',
    ar: 'مراجعة الدليل وحدها لها مراحل. بين نسبة التقدم.',
    rw: 'Kuvugurura igitabo cy’amabwiriza ni byo byonyine bigira intambwe. Andika ijanisha.',
  }),
  plan_sample_missing: atDesk(422, {
    en: 'A manual is operational when files show that it is followed. Read some files and record how many of them follow it.',
    fr: 'Un manuel est opérationnel quand les dossiers montrent qu’on le suit. Lisez des dossiers et enregistrez combien le suivent.',
    ar: 'يكون الدليل مطبقا حين تظهر الملفات أنه متبع. اقرأ بعض الملفات وسجل كم منها يتبعه.',
    rw: 'Igitabo kirakurikizwa iyo dosiye zibigaragaza. Soma dosiye zimwe wandike izigikurikiza.',
  }),
  plan_sample_too_small: atDesk(422, {
    en: 'The sample is too small: read at least {least} files.',
    fr: 'L’échantillon est trop petit : lisez au moins {least} dossiers.',
    ar: 'العينة صغيرة جدا: اقرأ {least} ملفات على الأقل.',
    rw: 'Dosiye zasuzumwe ni nke: soma nibura {least}.',
  }),
  plan_sample_fails: atDesk(422, {
    en: 'Fewer than {share} % of the files follow the manual, so it is not operational yet. Leave it at “staff trained” and say what is missing.',
    fr: 'Moins de {share} % des dossiers suivent le manuel : il n’est pas encore opérationnel. Laissez-le à « personnel formé » et dites ce qui manque.',
    ar: 'أقل من {share} % من الملفات تتبع الدليل، فهو غير مطبق بعد. اتركه عند «تكوين الموظفين» وبين ما ينقص.',
    rw: 'Dosiye ziri munsi ya {share} % ni zo zikurikiza igitabo, ntikirakurikizwa rero. Kireke kuri “abakozi barahuguwe” uvuge ibibura.',
  }),
  plan_over_budget: atDesk(409, {
    en: 'The budget is {budget} {currency} and {booked} {currency} are booked already. Raise the budget first and say why, or book less.',
    fr: 'Le budget est de {budget} {currency}, dont {booked} {currency} déjà imputés. Relevez d’abord le budget en disant pourquoi, ou imputez moins.',
    ar: 'الميزانية {budget} {currency} وقد سجل منها {booked} {currency}. ارفع الميزانية أولا مع ذكر السبب، أو سجل مبلغا أقل.',
    rw: 'Ingengo y’imari ni {budget} {currency}, hamaze gukoreshwa {booked} {currency}. Banza uyongere utange impamvu, cyangwa wandike make.',
  }),
  recommendation_of_another: atDesk(422, {
    en: 'This recommendation was made to another member. An item serves recommendations of its own member only.',
    fr: 'Cette recommandation concerne un autre membre. Une action ne sert que les recommandations de son membre.',
    ar: 'هذه التوصية موجهة إلى عضو آخر. الإجراء يخدم توصيات العضو المعني وحده.',
    rw: 'Iyi nama yagiriwe undi munyamuryango. Igikorwa gisubiza inama z’umunyamuryango wacyo gusa.',
  }),
  recommendation_dropped: atDesk(409, {
    en: 'This recommendation was dropped. Write a new one if it matters again.',
    fr: 'Cette recommandation a été abandonnée. Rédigez-en une nouvelle si elle redevient utile.',
    ar: 'تم التخلي عن هذه التوصية. اكتب توصية جديدة إن عادت أهميتها.',
    rw: 'Iyi nama yaravanyweho. Andika indi niba yongeye kuba ngombwa.',
  }),
  recommendation_served: atDesk(409, {
    en: 'Something in the plan still serves this recommendation. Cancel that first, with its reason.',
    fr: 'Une action du plan sert encore cette recommandation. Annulez-la d’abord, avec son motif.',
    ar: 'ما زال في الخطة إجراء يخدم هذه التوصية. ألغه أولا مع ذكر السبب.',
    rw: 'Hari igikorwa kiri muri gahunda gisubiza iyi nama. Banza ugihagarike utange impamvu.',
  }),
}
