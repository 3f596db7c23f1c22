import type { EChartsCoreOption } from 'echarts/core'
import type { ChartProps, Ink, Series } from './chart-props.ts'

/** Chosen to stay apart in the common kinds of colour blindness and, by lightness, in black-and-white print. */
const LIGHT: Readonly<Record<Ink, string>> = {
  teal: '#115e59', amber: '#dfa011', blue: '#5b8fb9', plum: '#7a4e7e', olive: '#8c9a3b', grey: '#a3aeae',
  risk: '#bb3b34', before: '#b4bdbd', after: '#14746d',
}
const DARK: Readonly<Record<Ink, string>> = {
  teal: '#3fa399', amber: '#f5b92c', blue: '#7fb0d8', plum: '#b58ab8', olive: '#b5c266', grey: '#7c8a89',
  risk: '#e27166', before: '#66756f', after: '#45b3a8',
}
const ORDER: readonly Ink[] = ['teal', 'amber', 'blue', 'plum', 'olive', 'grey']

export interface Look {
  readonly dark: boolean
  readonly rtl: boolean
  readonly fonts: string
  readonly show: (value: string) => string
  readonly short: (value: number) => string
}

/** What ECharts is told. Right to left, time runs from the right and the amounts stand there too. */
export function chartOption(props: Omit<ChartProps, 'height'>, look: Look): EChartsCoreOption {
  const text = look.dark ? '#b6c1c0' : '#4c5a5a'
  const rule = look.dark ? '#34403e' : '#e5e9e9'
  const lying = props.kind === 'lying'
  const category = {
    type: 'category',
    // A drawn text has no direction of its own: a date in Arabic would put its year before its month.
    data: look.rtl ? props.categories.map((name) => `\u2067${name}\u2069`) : [...props.categories],
    inverse: lying || look.rtl,
    axisLine: { lineStyle: { color: rule } },
    axisTick: { show: false },
    axisLabel: { color: text, hideOverlap: true },
    ...(lying && look.rtl ? { position: 'right' } : {}),
  }
  const value = {
    type: 'value',
    inverse: lying && look.rtl,
    splitLine: { lineStyle: { color: rule } },
    axisLabel: { color: text, formatter: look.short },
    ...(!lying && look.rtl ? { position: 'right' } : {}),
  }
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: look.fonts },
    grid: { top: props.series.length > 1 ? 34 : 12, bottom: 4, left: 4, right: 12, containLabel: true },
    legend: { show: props.series.length > 1, top: 0, [look.rtl ? 'right' : 'left']: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 12, itemGap: 18, textStyle: { color: text, fontFamily: look.fonts } },
    tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'none' }, valueFormatter: (shown: unknown) => (shown === null || shown === undefined ? '' : look.show(String(shown))) },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    // The first line is the one looked at, so it lies over the others.
    series: props.series.map((each, index) => ({ ...seriesOption(each, props.kind, inkOf(each, index, look.dark)), z: index === 0 ? 3 : 2 })),
  }
}

function seriesOption(series: Series, kind: ChartProps['kind'], color: string): Record<string, unknown> {
  const data = series.values.map((value) => (value === null ? null : Number(value)))
  const type = series.kind ?? (kind === 'line' || kind === 'area' ? 'line' : 'bar')
  if (type === 'line') {
    return {
      name: series.name, type, data, color, symbol: 'circle', symbolSize: 6, showSymbol: data.length <= 24,
      lineStyle: { width: 2.5 }, ...(kind === 'area' ? { areaStyle: { opacity: 0.14 } } : {}),
    }
  }
  return {
    name: series.name, type, data, color, barMaxWidth: 28, barGap: '12%',
    itemStyle: { borderRadius: kind === 'stacked' ? 0 : 3 },
    ...(kind === 'stacked' ? { stack: 'all' } : {}),
  }
}

function inkOf(series: Series, index: number, dark: boolean): string {
  return (dark ? DARK : LIGHT)[series.ink ?? ORDER[index % ORDER.length] ?? 'teal']
}
