import { Link } from '@tanstack/react-router'
import classes from './data-list.module.css'
import type { ShownRows } from './list-columns.ts'

/** The rows of a list on a phone: the first column is the heading, the others names and values. */
export function ListCards<Row>({ rows, columns, rowKey, rowTo, label }: ShownRows<Row>) {
  const [first, ...others] = columns
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes.card}>
          <div className={classes.cardHead}>
            {rowTo ? (
              <Link to={rowTo(row) as '/'} className={classes.rowLink}>
                {first?.show(row)}
              </Link>
            ) : (
              first?.show(row)
            )}
          </div>
          <dl className={classes.cardFacts}>
            {others
              .filter((column) => !column.wideOnly)
              .map((column) => (
                <div key={column.name}>
                  <dt>{column.title}</dt>
                  <dd>{column.show(row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
