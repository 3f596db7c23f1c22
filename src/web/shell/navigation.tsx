import { Link } from '@tanstack/react-router'
import { useSay } from '#web/language/language.tsx'
import { SECTIONS, type NavItem } from './feature.ts'
import { useNavItems } from './features-context.ts'
import classes from './shell.module.css'
import { sectionWords } from './words.ts'

/** The pages this person may open, under headings. */
export function Navigation() {
  const t = useSay()
  const items = useNavItems()
  return (
    <div className={classes.navigation}>
      {SECTIONS.map((section) => {
        const here = items.filter((item) => item.section === section)
        if (here.length === 0) return null
        return (
          <section key={section} className={classes.section}>
            {section !== 'work' && <h2>{t(sectionWords[section])}</h2>}
            <ul>
              {here.map((item) => (
                <Entry key={item.to} item={item} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Entry({ item }: { item: NavItem }) {
  const t = useSay()
  return (
    <li>
      {/* Paths of features are checked where they are declared, as routes; here they are text. */}
      <Link to={item.to as '/'} className={classes.entry} activeOptions={{ exact: item.to === '/', includeSearch: false }}>
        <item.icon size={20} stroke={1.7} />
        {t(item.title)}
      </Link>
    </li>
  )
}
