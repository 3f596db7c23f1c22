import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#edf7f6', '#d8edeb', '#aedbd6', '#82c8c1', '#5db6ad', '#3fa399', '#2a8a81', '#1c746c', '#115e59', '#0a4643',
]
const amber: MantineColorsTuple = [
  '#fff8e5', '#ffefc8', '#ffdf91', '#fdcd58', '#f5b92c', '#dfa011', '#b67d06', '#8a5e04', '#6a4804', '#493204',
]
/** Money at risk, and nothing else. */
const risk: MantineColorsTuple = [
  '#fdf1ef', '#fadedb', '#f3bab4', '#eb9389', '#e27166', '#d4534a', '#bb3b34', '#a32c27', '#82211d', '#5e1714',
]
const gray: MantineColorsTuple = [
  '#f8f9f9', '#f1f3f3', '#e5e9e9', '#d5dbdb', '#bcc5c5', '#93a0a0', '#6b7979', '#4c5a5a', '#344040', '#1e2828',
]
const dark: MantineColorsTuple = [
  '#d3dbda', '#b6c1c0', '#93a09f', '#6f7d7c', '#45524f', '#34403e', '#283230', '#1e2726', '#161d1c', '#101615',
]

const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Noto Sans Arabic", "Noto Kufi Arabic", "Geeza Pro", Tahoma, sans-serif'

export const theme = createTheme({
  colors: { teal, amber, risk, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  black: '#17201f',
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '650', textWrap: 'balance' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'md' } },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true } },
    Modal: { defaultProps: { centered: true } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Alert: { defaultProps: { radius: 'md' } },
    Paper: { defaultProps: { radius: 'md' } },
  },
})

/** Red is kept for money at risk, so a field that needs another look is amber; quiet text keeps its contrast. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': amber[7],
    '--mantine-color-dimmed': '#5b6868',
    '--mantine-color-placeholder': '#6b7979',
  },
  dark: {
    '--mantine-color-error': amber[4],
    '--mantine-color-dimmed': '#9aa8a7',
    '--mantine-color-placeholder': '#93a09f',
  },
})
