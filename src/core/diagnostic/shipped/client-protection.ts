import type { FrameworkJson } from '../framework-json.ts'
import { criterion as c, dimension, ourOwn, percentBands, text } from './write-framework.ts'

const must = { mandatory: true } as const

/** Client protection: yes, partially, no; every question weighs the same. */
export const clientProtection: FrameworkJson = {
  slug: 'client-protection', version: '1', ...ourOwn, rollup: 'YPN', bands: percentBands,
  title: text(['Client protection', 'Protection des clients', 'حماية الزبناء', 'Kurengera abakiriya']),
  dimensions: [
    dimension('transparency', ['Transparency', 'Transparence', 'الشفافية', 'Gukorera mu mucyo'], undefined, [
      c('price-in-writing', ['Before signing, the client has the whole price in writing', 'Avant de signer, le client a tout le prix par écrit', 'قبل التوقيع يتسلم الزبون السعر كاملا كتابة', 'Mbere yo gusinya, umukiriya ahabwa igiciro cyose cyanditse'], must),
      c('own-language', ['Terms are explained in the client’s own language', 'Les conditions sont expliquées dans la langue du client', 'تشرح الشروط بلغة الزبون', 'Amasezerano asobanurwa mu rurimi rw’umukiriya'], must),
    ]),
    dimension('over-indebtedness', ['No over-indebtedness', 'Prévention du surendettement', 'تفادي الإفراط في المديونية', 'Kwirinda imyenda ikabije'], undefined, [
      c('other-debts', ['Other debts are asked for and checked with the bureau', 'Les autres dettes sont demandées et vérifiées auprès du bureau de crédit', 'يسأل عن الديون الأخرى ويتحقق منها لدى مكتب الائتمان', "Indi myenda irabazwa kandi ikagenzurwa mu biro by'amakuru y'inguzanyo"], must),
      c('instalment-limit', ['An instalment has a limit in what the household has left', 'L’échéance est limitée par ce qui reste au ménage', 'للقسط حد مما يبقى للأسرة', 'Ubwishyu ntiburenga igice cy’ibisigaye mu rugo'], must),
    ]),
    dimension('respect', ['Respectful treatment', 'Traitement respectueux', 'المعاملة باحترام', 'Kubaha abakiriya'], undefined, [
      c('collection-rules', ['What is forbidden in collection is written and watched', 'Ce qui est interdit au recouvrement est écrit et surveillé', 'ما يمنع في التحصيل مكتوب ومراقب', 'Ibibujijwe mu kwishyuza byanditse kandi bikagenzurwa'], must),
      c('no-discrimination', ['Nobody is turned away for what they are', 'Nul n’est écarté pour ce qu’il est', 'لا يقصى أحد بسبب من يكون', 'Nta wuhezwa kubera uwo ari we']),
    ]),
    dimension('privacy', ['Privacy', 'Vie privée', 'الخصوصية', "Ibanga ry'umukiriya"], undefined, [
      c('data-consent', ['Clients know and agree who sees their data', 'Les clients savent et acceptent qui voit leurs données', 'يعرف الزبناء من يطلع على بياناتهم ويوافقون', 'Abakiriya bazi kandi bemera ababona amakuru yabo'], must),
      c('data-safe', ['Access to clients’ data is by person and leaves a trace', 'L’accès aux données est personnel et laisse une trace', 'الولوج إلى البيانات شخصي ويترك أثرا', 'Kugera ku makuru bikorwa n’umuntu ku giti cye kandi bisiga ikimenyetso']),
    ]),
    dimension('complaints', ['Complaints', 'Réclamations', 'الشكايات', 'Ibirego'], undefined, [
      c('complaint-channel', ['A client may complain to another than her officer', 'La cliente peut réclamer à un autre que son agent', 'يمكن للزبونة أن تشتكي لغير عونها', 'Umukiriya ashobora kurega ku wundi utari umukozi umushinzwe'], must),
      c('complaint-time', ['Complaints are answered within a set time', 'Les réclamations reçoivent réponse dans un délai fixé', 'يجاب على الشكايات في أجل محدد', 'Ibirego bisubizwa mu gihe cyagenwe'], must),
    ]),
    dimension('hardship', ['Clients in hardship', 'Clients en difficulté', 'الزبناء في ضائقة', 'Abakiriya bari mu ngorane'], undefined, [
      c('relief-known', ['Clients know that they may ask for a change of the schedule', 'Les clients savent qu’ils peuvent demander un rééchelonnement', 'يعلم الزبناء أن بإمكانهم طلب إعادة الجدولة', 'Abakiriya bazi ko bashobora gusaba guhindura ingengabihe'], must),
      c('relief-consent', ['No contract is changed without a consent that can be shown', 'Aucun contrat n’est changé sans consentement prouvé', 'لا يغير عقد دون موافقة مثبتة', 'Nta masezerano ahindurwa hatabanje kwemerwa bifite gihamya'], must),
    ]),
  ],
}
