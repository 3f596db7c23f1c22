import { DirectionProvider, MantineProvider, MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { createQueryClient } from '#web/api/query-client.ts'
import { LanguageProvider, firstLanguage, useSay } from '#web/language/language.tsx'
import { directionOf } from '#contract/words/language.ts'
import { FeaturesContext } from './features-context.ts'
import { features, router } from './router.tsx'
import { cssVariables, theme } from './theme.ts'
import { shellWords } from './words.ts'

/** Everything that surrounds the pages. */
export function App() {
  const [client] = useState(createQueryClient)
  return (
    <DirectionProvider initialDirection={directionOf(firstLanguage())} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <LanguageProvider>
            <FeaturesContext value={features}>
              <Worded>
                <Notifications position="top-center" limit={3} />
                <RouterProvider router={router} />
              </Worded>
            </FeaturesContext>
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** What closes a message or a dialog is drawn as a cross; its name is said in the person's language. */
function Worded({ children }: { children: ReactNode }) {
  const t = useSay()
  const close = t(shellWords.close)
  const worded = useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } }
    return { components: { Notification: { defaultProps }, Modal: { defaultProps: { centered: true, ...defaultProps } } } }
  }, [close])
  return <MantineThemeProvider theme={worded}>{children}</MantineThemeProvider>
}
