// One page to print: A5 or A4, or a strip of 58 or 80 mm. Written by the server, without scripts.
import { directionOf, type Language } from '#contract/words/language.ts'
import { html, Html } from './html.ts'

export type Paper = '58' | '80' | 'a5' | 'a4'

const sizes: Readonly<Record<Paper, { page: string; width: string; font: string; margin: string }>> = {
  58: { page: '58mm auto', width: '50mm', font: '11px', margin: '3mm 4mm' },
  80: { page: '80mm auto', width: '72mm', font: '12px', margin: '4mm' },
  a5: { page: 'A5', width: '128mm', font: '13px', margin: '10mm' },
  a4: { page: 'A4', width: '186mm', font: '12px', margin: '12mm' },
}

const look = (paper: Paper): Html => {
  const { page, width, font, margin } = sizes[paper]
  return new Html(`
@page { size: ${page}; margin: ${margin} }
* { box-sizing: border-box }
body { max-width: ${width}; margin: 0 auto; padding: 8px 0; font: ${font}/1.45 system-ui, "Noto Sans", "Noto Naskh Arabic", sans-serif; color: #111; background: #fff }
h1 { font-size: 1.35em; margin: 0 0 .3em } h2 { font-size: 1.1em; margin: 1.2em 0 .3em }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; padding: .18em .3em; vertical-align: top }
th { font-weight: 600 } .lines th, .lines td { border-bottom: 1px solid #ccc } .lines thead th { border-bottom: 2px solid #111 }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap } .big { font-size: 1.3em; font-weight: 700 }
.quiet { color: #555 } .gone { text-decoration: line-through; color: #777 } .stamp { border: 2px solid #111; padding: .2em .6em; display: inline-block; font-weight: 700 }
.top { display: flex; justify-content: space-between; gap: 1em; flex-wrap: wrap } .sign { margin-top: 2.5em; border-top: 1px solid #111; width: 45%; padding-top: .2em }
bdi { unicode-bidi: isolate } tr { break-inside: avoid } thead { display: table-header-group }`)
}

export const printPage = (language: Language, paper: Paper, title: string, body: Html): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${look(paper)}</style></head>
<body>${body}</body>
</html>`.text
