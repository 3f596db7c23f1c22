import { words } from '#contract/words/catalogue.ts'
import { useSay } from '#web/language/language.tsx'

const channelWords = words({
  desk: { en: 'the desk', fr: 'l’agence', ar: 'الوكالة', rw: 'ishami' },
  ussd: { en: 'telephone', fr: 'téléphone', ar: 'الهاتف', rw: 'telefone' },
  sms: { en: 'SMS', fr: 'SMS', ar: 'رسالة قصيرة', rw: 'SMS' },
  portal: { en: 'the client’s page', fr: 'la page du client', ar: 'صفحة الزبون', rw: 'urupapuro rw’umukiriya' },
  field: { en: 'an officer in the field', fr: 'un agent sur le terrain', ar: 'عون في الميدان', rw: 'umukozi uri aho abakiriya bari' },
  sheet: { en: 'a sheet', fr: 'une feuille', ar: 'ورقة', rw: 'urupapuro' },
  api: { en: 'another system', fr: 'un autre système', ar: 'نظام آخر', rw: 'indi sisitemu' },
  job: { en: 'the system', fr: 'le système', ar: 'النظام', rw: 'sisitemu' },
  demo: { en: 'the demonstration', fr: 'la démonstration', ar: 'العرض التجريبي', rw: 'igerageza' },
})

export function useChannelWord(channel: string): string {
  const t = useSay()
  return Object.hasOwn(channelWords, channel) ? t(channelWords[channel as keyof typeof channelWords]) : channel
}
