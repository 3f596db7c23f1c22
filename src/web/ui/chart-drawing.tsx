import { useComputedColorScheme } from '@mantine/core'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { directionOf } from '#contract/words/language.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage } from '#web/language/language.tsx'
import { chartOption } from './chart-option.ts'
import type { ChartProps } from './chart-props.ts'

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** ECharts itself: fetched only by pages that draw. */
export function ChartDrawing(props: ChartProps & { height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const { language } = useLanguage()
  const formats = useFormats()
  const dark = useComputedColorScheme('light') === 'dark'
  const { height, ...drawn } = props
  const chart = useRef<EChartsType>(undefined)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const made = init(element, undefined, { renderer: 'svg' })
    chart.current = made
    const watcher = new ResizeObserver(() => made.resize())
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => {
    const show = props.show ?? ((value: string) => formats.number(value))
    const look = { dark, fonts: getComputedStyle(document.body).fontFamily, rtl: directionOf(language) === 'rtl', show, short: (value: number) => shorten(language, value) }
    chart.current?.setOption(chartOption(drawn, look), { notMerge: true })
  })
  return <div ref={place} dir="ltr" style={{ height }} />
}

function shorten(language: string, value: number): string {
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB'
  if (Math.abs(value) < 10_000) return new Intl.NumberFormat(tag).format(value)
  // Kinyarwanda and Arabic have no short scale words that every browser knows, so they share k and M.
  return new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }).format(value)
}
