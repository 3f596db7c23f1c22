import type { diagnosticRefusals } from '#core/refusal.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

// Diagnostics are kept at the desk of a network or of its member.
const atDesk = (status: number, desk: Message): RefusalWords => ({ status, desk, phone: askBranch })

// Rules of frameworks and answers, by the codes of core.
const unreadable: Message = {
  en: '{rule, select, sum_differs {The weights here do not add up; make them 100, or what the part weighs.} missing_field {Something is missing here; fill it in.} unknown_field {This field is not known; check its spelling or leave it out.} repeated {This stands twice; each has its own short name.} gap {These bands leave a gap; begin each where the one before ends.} overlap {These bands overlap; end each where the next begins.} off_step {This lies between two levels of the scale; choose a level.} empty {This must not be empty.} contradiction {This contradicts another field; leave one of them out.} unknown_indicator {This indicator is not known; choose one of the list.} unknown_criterion {This criterion is not asked here; answer those of the framework’s own version and tier.} unknown_framework {This framework is not known; name it with its version.} not_one_of {Choose one of the values that are offered.} reason_missing {Say why it does not apply.} too_large {This is more than allowed; choose less.} too_small {This is less than allowed; choose more.} too_many {There are too many; leave some out.} too_precise {This has too many decimals; round it.} not_positive {This must be above zero.} other {This cannot be read; check its form against an exported framework.}}',
  fr: '{rule, select, sum_differs {Les poids ne s’additionnent pas ; portez-les à 100, ou au poids de la partie.} missing_field {Il manque quelque chose ici ; complétez.} unknown_field {Ce champ est inconnu ; vérifiez l’orthographe ou retirez-le.} repeated {Ceci figure deux fois ; chacun a son propre nom court.} gap {Ces tranches laissent un vide ; commencez chacune où finit la précédente.} overlap {Ces tranches se chevauchent ; finissez chacune où commence la suivante.} off_step {Ceci tombe entre deux niveaux de l’échelle ; choisissez un niveau.} empty {Ceci ne doit pas être vide.} contradiction {Ceci contredit un autre champ ; retirez l’un des deux.} unknown_indicator {Cet indicateur est inconnu ; choisissez-en un dans la liste.} unknown_criterion {Ce critère n’est pas posé ici ; répondez à ceux de la version et du niveau du référentiel.} unknown_framework {Ce référentiel est inconnu ; nommez-le avec sa version.} not_one_of {Choisissez l’une des valeurs proposées.} reason_missing {Dites pourquoi cela ne s’applique pas.} too_large {C’est plus que permis ; choisissez moins.} too_small {C’est moins que permis ; choisissez plus.} too_many {Il y en a trop ; retirez-en.} too_precise {Trop de décimales ; arrondissez.} not_positive {Ceci doit être supérieur à zéro.} other {Ceci ne peut être lu ; comparez avec un référentiel exporté.}}',
  ar: '{rule, select, sum_differs {الأوزان هنا لا تكمل المجموع؛ اجعلها 100 أو وزن الجزء.} missing_field {ينقص شيء هنا؛ املأه.} unknown_field {هذه الخانة غير معروفة؛ تحقق من كتابتها أو احذفها.} repeated {هذا مكرر؛ لكل واحد اسمه القصير.} gap {بين هذه الشرائح فراغ؛ ابدأ كل واحدة حيث تنتهي السابقة.} overlap {هذه الشرائح متداخلة؛ أنه كل واحدة حيث تبدأ التالية.} off_step {هذه القيمة بين مستويين؛ اختر مستوى من السلم.} empty {لا يجوز أن يكون هذا فارغا.} contradiction {هذا يناقض خانة أخرى؛ احذف إحداهما.} unknown_indicator {هذا المؤشر غير معروف؛ اختر من القائمة.} unknown_criterion {هذا المعيار غير مطلوب هنا؛ أجب عن معايير نسخة المرجع ومستواه.} unknown_framework {هذا المرجع غير معروف؛ سمه مع نسخته.} not_one_of {اختر إحدى القيم المقترحة.} reason_missing {اذكر لماذا لا ينطبق.} too_large {هذا أكثر من المسموح؛ اختر أقل.} too_small {هذا أقل من المسموح؛ اختر أكثر.} too_many {العدد كبير؛ احذف بعضها.} too_precise {الكسور كثيرة؛ قربها.} not_positive {يجب أن يكون هذا أكبر من الصفر.} other {لا يمكن قراءة هذا؛ قارنه بمرجع مصدر.}}',
  rw: '{rule, select, sum_differs {Uburemere buri hano ntibuhura; bugire 100, cyangwa uburemere bw’igice.} missing_field {Hari ikibura hano; cyuzuze.} unknown_field {Uyu mwanya ntuzwi; reba uko wanditse cyangwa uwukureho.} repeated {Ibi byanditswe kabiri; buri kimwe kigira izina ryacyo.} gap {Hagati y’ibi byiciro hari icyuho; tangiza buri cyose aho ikibanza kirangiriye.} overlap {Ibi byiciro birahuriranye; soza buri cyose aho igikurikira gitangiriye.} off_step {Iri hagati y’inzego ebyiri; hitamo urwego.} empty {Ibi ntibigomba kuba ubusa.} contradiction {Ibi bivuguruza undi mwanya; kuraho umwe.} unknown_indicator {Iki gipimo ntikizwi; hitamo icyo ku rutonde.} unknown_criterion {Iyi ngingo ntibazwa hano; subiza iz’iyi verisiyo n’urwego rwayo.} unknown_framework {Uru rutonde ngenderwaho ntiruzwi; ruvuge hamwe na verisiyo.} not_one_of {Hitamo kimwe mu byatanzwe.} reason_missing {Vuga impamvu bitareba ikigo.} too_large {Ibi birenze ibyemewe; hitamo ibike.} too_small {Ibi biri munsi y’ibyemewe; hitamo ibyisumbuye.} too_many {Ni byinshi cyane; kuraho bimwe.} too_precise {Ibice ni byinshi; bigabanye.} not_positive {Ibi bigomba kurenga zeru.} other {Ibi ntibisomeka; bigereranye n’urutonde rwasohowe.}}',
}

export const diagnosticRefusalWords: Record<(typeof diagnosticRefusals)[number], RefusalWords> = {
  framework_unreadable: atDesk(422, unreadable),
  answer_unreadable: atDesk(422, unreadable),
  framework_version_taken: atDesk(409, {
    en: 'There is already a version {version} of this framework. What was used never changes; give the next version a new number.',
    fr: 'La version {version} de ce référentiel existe déjà. Ce qui a servi ne change jamais ; donnez un nouveau numéro à la suivante.',
    ar: 'النسخة {version} من هذا المرجع موجودة. ما استعمل لا يتغير؛ أعط النسخة التالية رقما جديدا.',
    rw: 'Verisiyo {version} y’uru rutonde isanzwe ihari. Ibyakoreshejwe ntibihinduka; ha ikurikira nomero nshya.',
  }),
  framework_closed: atDesk(409, {
    en: 'This framework is closed, so nothing new is planned with it. Choose another version.',
    fr: 'Ce référentiel est fermé : rien de nouveau ne se prévoit avec lui. Choisissez une autre version.',
    ar: 'هذا المرجع مغلق، فلا يبرمج به شيء جديد. اختر نسخة أخرى.',
    rw: 'Uru rutonde rwarafunzwe, nta kindi giteganywa na rwo. Hitamo indi verisiyo.',
  }),
  framework_of_another_slug: atDesk(422, {
    en: 'A new version keeps the short name {slug}. To make another framework, add it as new.',
    fr: 'Une nouvelle version garde le nom court {slug}. Pour un autre référentiel, ajoutez-le comme nouveau.',
    ar: 'النسخة الجديدة تحتفظ بالاسم القصير {slug}. لمرجع آخر أضفه كجديد.',
    rw: 'Verisiyo nshya igumana izina {slug}. Niba ari urundi rutonde, rwongere nk’urushya.',
  }),
  criterion_has_answers: atDesk(409, {
    en: 'The new version leaves out {criterion}, which has answers in an open assessment ({title}). Keep the criterion, or let open assessments stay with their version.',
    fr: 'La nouvelle version supprime {criterion}, qui a des réponses dans une évaluation en cours ({title}). Gardez le critère, ou laissez les évaluations en cours sur leur version.',
    ar: 'النسخة الجديدة تحذف {criterion} وله أجوبة في تقييم جار ({title}). احتفظ بالمعيار أو أبق التقييمات الجارية على نسختها.',
    rw: 'Verisiyo nshya ikuraho {criterion}, ifite ibisubizo mu isuzuma ritararangira ({title}). Gumana iyo ngingo, cyangwa ureke amasuzuma agume kuri verisiyo yayo.',
  }),
  answers_missing: atDesk(409, {
    en: '{count, plural, one {One answer that is needed is} other {# answers that are needed are}} missing, first {criterion}. Answer, or say why it does not apply; until then there is no score.',
    fr: '{count, plural, one {Il manque une réponse obligatoire} other {Il manque # réponses obligatoires}}, d’abord {criterion}. Répondez, ou dites pourquoi cela ne s’applique pas ; sans cela, pas de score.',
    ar: '{count, plural, one {ينقص جواب واحد إلزامي} two {ينقص جوابان إلزاميان} few {تنقص # أجوبة إلزامية} many {ينقص # جوابا إلزاميا} other {ينقص # جواب إلزامي}}، أولها {criterion}. أجب أو اذكر لماذا لا ينطبق؛ قبل ذلك لا توجد نتيجة.',
    rw: '{count, plural, one {Habura igisubizo # cya ngombwa} other {Habura ibisubizo # bya ngombwa}}, icya mbere ni {criterion}. Subiza, cyangwa uvuge impamvu bitareba ikigo; mbere yaho nta manota.',
  }),
  assessment_state: atDesk(409, {
    en: 'This assessment is {state, select, planned {planned} desk_review {in desk review} field {in the field} draft {a draft} member_comment {with the member for its comments} validated {validated} action_plan_approved {followed by an approved plan} cancelled {cancelled} other {closed}}, so this cannot be done now. Reload the page and look at its last step.',
    fr: 'Cette évaluation est {state, select, planned {prévue} desk_review {en revue documentaire} field {sur le terrain} draft {à l’état de projet} member_comment {chez le membre pour commentaires} validated {validée} action_plan_approved {suivie d’un plan approuvé} cancelled {annulée} other {close}} : impossible maintenant. Rechargez la page et regardez sa dernière étape.',
    ar: 'هذا التقييم {state, select, planned {مبرمج} desk_review {في مراجعة الوثائق} field {في الميدان} draft {مسودة} member_comment {عند العضو لإبداء رأيه} validated {تم اعتماده} action_plan_approved {تلته خطة مصادق عليها} cancelled {ملغى} other {مغلق}}، فلا يمكن ذلك الآن. أعد تحميل الصفحة وانظر آخر خطوة.',
    rw: 'Iri suzuma {state, select, planned {rirateganyijwe} desk_review {riri mu isesengura ry’inyandiko} field {riri ku kibuga} draft {ni umushinga} member_comment {ririndiriye ibitekerezo by’umunyamuryango} validated {ryaremejwe} action_plan_approved {rifite gahunda yemejwe} cancelled {ryarahagaritswe} other {ryarafunzwe}}, ibi rero ntibishoboka ubu. Ongera ufungure urupapuro urebe intambwe iheruka.',
  }),
  assessment_external: atDesk(403, {
    en: 'This is an external assessment: the network’s team answers it. Write your reply beside it once the draft is sent to you.',
    fr: 'C’est une évaluation externe : l’équipe du réseau y répond. Écrivez vos commentaires quand le projet vous est envoyé.',
    ar: 'هذا تقييم خارجي يجيب عنه فريق الشبكة. اكتب ردك حين ترسل إليك المسودة.',
    rw: 'Iri ni isuzuma ryo hanze: risubizwa n’itsinda ry’ihuriro. Andika igitekerezo cyawe umushinga ukugezeho.',
  }),
  not_comparable: atDesk(409, {
    en: 'Scores of {before} and {after} are not compared: one does not say which of its criteria continue the other’s. Add a crosswalk to a new version of the framework.',
    fr: 'Les scores de {before} et de {after} ne se comparent pas : aucun ne dit quels critères continuent ceux de l’autre. Ajoutez une table de passage à une nouvelle version du référentiel.',
    ar: 'لا تقارن نتائج {before} و{after}: لا يبين أحدهما أي معاييره يتابع معايير الآخر. أضف جدول المطابقة في نسخة جديدة من المرجع.',
    rw: 'Amanota ya {before} na {after} ntagereranywa: nta na hamwe havuga ingingo zikurikira izindi. Ongeramo imbonerahamwe y’isano muri verisiyo nshya.',
  }),
}
