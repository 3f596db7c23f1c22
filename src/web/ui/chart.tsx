import { Skeleton, Table, VisuallyHidden } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import type { ChartProps } from './chart-props.ts'
import classes from './chart.module.css'
import { chartWords } from './words.ts'

const Drawing = lazy(() => import('./chart-drawing.tsx').then((module) => ({ default: module.ChartDrawing })))

/** A drawn figure with its numbers below it, for those who cannot see it and those who want to copy them. */
export function Chart(props: ChartProps) {
  const height = props.height ?? 280
  return (
    <figure className={classes.figure}>
      {props.titled ? <VisuallyHidden component="figcaption">{props.title}</VisuallyHidden> : <figcaption className={classes.caption}>{props.title}</figcaption>}
      <div aria-hidden="true" style={{ height }}>
        <Suspense fallback={<Skeleton height={height} />}>
          <Drawing {...props} height={height} />
        </Suspense>
      </div>
      <ChartFigures {...props} />
    </figure>
  )
}

function ChartFigures({ title, categories, series, show, heading }: ChartProps) {
  const t = useSay()
  const formats = useFormats()
  const text = show ?? ((value: string) => formats.number(value))
  return (
    <details className={classes.details}>
      <summary>{t(chartWords.figures)}</summary>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{heading}</Table.Th>
            {series.map((each) => (
              <Table.Th key={each.name} ta="end">
                {each.name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {categories.map((category, row) => (
            <Table.Tr key={category}>
              <Table.Th scope="row">{category}</Table.Th>
              {series.map((each) => {
                const value = each.values[row]
                return (
                  <Table.Td key={each.name} ta="end">
                    {value === undefined || value === null ? '' : text(value)}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
