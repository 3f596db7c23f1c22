import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DashboardJson, DashboardRow } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import classes from './heat-map.module.css'
import { MarkSign } from './mark-sign.tsx'
import { Sparkline } from './sparkline.tsx'
import { useSource } from './use-source.ts'
import { useValue } from './use-value.ts'
import { indicatorWords } from './words.ts'

/** Members by indicators: value, mark and eighteen periods in each cell, which leads to the trend against peers. */
export function HeatMap({ dashboard }: { dashboard: DashboardJson }) {
  const t = useSay()
  const { indicators, rows } = dashboard
  return (
    <>
      <ScrollBox label={t(indicatorWords.heatMap)}>
        <table className={classes.table} aria-label={t(indicatorWords.heatMap)}>
          <thead>
            <tr>
              <th scope="col" className={classes.member}>{t(valueWords.member)}</th>
              {indicators.map(({ slug, name }) => <th key={slug} scope="col">{name ?? t(indicatorName(slug))}</th>)}
            </tr>
          </thead>
          <tbody>{rows.map((row) => <MemberRow key={row.id} row={row} indicators={indicators} />)}</tbody>
          <tfoot><Medians indicators={indicators} /></tfoot>
        </table>
      </ScrollBox>
      <Legend />
    </>
  )
}

function MemberRow({ row, indicators }: { row: DashboardRow; indicators: DashboardJson['indicators'] }) {
  const t = useSay()
  const formats = useFormats()
  const source = useSource()
  return (
    <tr>
      <th scope="row" className={classes.member}>
        <Anchor component={Link} to={`/members/${row.id}` as '/'} fz="sm"><bdi>{row.name}</bdi></Anchor>
        <span className={classes.under}>{row.periodTo === undefined ? t(valueWords.notShared) : formats.date(row.periodTo, 'short')}{row.provisional && ` · ${t(valueWords.soFar)}`}{row.source !== undefined && row.source !== 'books' && ` · ${source(row.source)}`}</span>
      </th>
      {indicators.map((indicator, n) => <Cell key={indicator.slug} row={row} indicator={indicator} cell={row.cells[n] ?? null} />)}
    </tr>
  )
}

function Cell({ row, indicator, cell }: { row: DashboardRow; indicator: DashboardJson['indicators'][number]; cell: DashboardRow['cells'][number] }) {
  const t = useSay()
  const show = useValue()
  if (cell === null) return <td className={classes.cell}><span className={classes.none}>{row.periodTo === undefined ? '–' : t(valueWords.notShared)}</span></td>
  const value = cell.value === null ? t(valueWords.unknown) : show(indicator.unit, cell.value)
  const label = t(indicatorWords.openTrend, { name: row.name, indicator: indicator.name ?? t(indicatorName(indicator.slug)), value, mark: t(valueWords[cell.mark]) })
  return (
    <td className={classes.cell} data-mark={cell.mark} data-risk={indicator.group === 'portfolio'}>
      <Link className={classes.link} to={`/members/${row.id}/${indicator.slug}` as '/'} aria-label={label}>
        <span className={classes.value}><MarkSign mark={cell.mark} /><bdi>{cell.value === null ? '–' : value}</bdi></span>
        <Sparkline values={cell.trend} className={classes.line} />
      </Link>
    </td>
  )
}

function Medians({ indicators }: { indicators: DashboardJson['indicators'] }) {
  const t = useSay()
  const show = useValue()
  return (
    <tr className={classes.median}>
      <th scope="row" className={classes.member}>
        {t(indicatorWords.medians)}
        {indicators.every(({ peers }) => peers === undefined) && <span className={classes.under}>{t(indicatorWords.few)}</span>}
      </th>
      {indicators.map(({ slug, unit, peers }) => <td key={slug}><bdi>{show(unit, peers?.median)}</bdi></td>)}
    </tr>
  )
}

function Legend() {
  const t = useSay()
  return (
    <p className={classes.legend}>
      <span>{t(indicatorWords.legend)}</span>
      {(['good', 'watch', 'poor'] as const).map((mark) => <span key={mark}><MarkSign mark={mark} />{t(valueWords[mark])}</span>)}
    </p>
  )
}
