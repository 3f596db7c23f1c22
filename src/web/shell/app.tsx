import { DirectionProvider, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { createQueryClient } from '#web/api/query-client.ts'
import { LanguageProvider, firstLanguage } from '#web/language/language.tsx'
import { directionOf } from '#contract/words/language.ts'
import { FeaturesContext } from './features-context.ts'
import { features, router } from './router.tsx'
import { cssVariables, theme } from './theme.ts'

/** Everything that surrounds the pages. */
export function App() {
  const [client] = useState(createQueryClient)
  return (
    <DirectionProvider initialDirection={directionOf(firstLanguage())} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <LanguageProvider>
            <FeaturesContext value={features}>
              <Notifications position="top-center" limit={3} />
              <RouterProvider router={router} />
            </FeaturesContext>
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}
