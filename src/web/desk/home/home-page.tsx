import { Skeleton } from '@mantine/core'
import { IconCoffee } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useSession } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import type { HomeCard } from '#web/shell/feature.ts'
import { useHomeCards } from '#web/shell/features-context.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import classes from './home.module.css'
import { homeWords } from './words.ts'

/** What waits for this person today: one card for each feature that has something to tell them. */
export function HomePage() {
  const t = useSay()
  const { user, organisation } = useSession()
  const cards = useHomeCards()
  return (
    <>
      <PageHead
        title={t(homeWords.hello, { name: user.name })}
        waits={t(homeWords.today, { organisation: organisation.name, on: organisation.today })}
      />
      {cards.length === 0 ? (
        <EmptyState icon={IconCoffee} title={t(homeWords.quiet)} text={t(homeWords.quietText)} />
      ) : (
        <div className={classes.cards}>
          {cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </div>
      )}
    </>
  )
}

function Card({ card }: { card: HomeCard }) {
  return (
    <section className={classes.card} data-wide={card.wide}>
      <Suspense fallback={<Skeleton height={120} />}>
        <card.Content />
      </Suspense>
    </section>
  )
}
