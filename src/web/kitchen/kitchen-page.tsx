import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { SessionContext } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { LanguageMenu } from '#web/shell/language-menu.tsx'
import { SchemeSwitch } from '#web/shell/scheme-switch.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { KitchenFigures } from './kitchen-figures.tsx'
import { KitchenForm } from './kitchen-form.tsx'
import { KitchenLists } from './kitchen-lists.tsx'
import { KitchenTrouble } from './kitchen-trouble.tsx'
import classes from './kitchen.module.css'
import { kitchenSession } from './samples.ts'
import { kitchenWords } from './words.ts'

/** Every building block by example. */
export function KitchenPage() {
  const t = useSay()
  return (
    <SessionContext value={kitchenSession}>
      <main className={classes.kitchen}>
        <div className={classes.bar}>
          <LanguageMenu />
          <SchemeSwitch />
        </div>
        <PageHead
          title={t(kitchenWords.title)}
          waits={t(kitchenWords.waits, { n: 3 })}
          more={<PrintButton />}
          action={<Button leftSection={<IconPlus size={18} />}>{t(kitchenWords.newLoan)}</Button>}
        />
        <KitchenFigures />
        <KitchenLists />
        <KitchenForm />
        <KitchenTrouble />
      </main>
    </SessionContext>
  )
}
