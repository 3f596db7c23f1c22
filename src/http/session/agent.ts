// A browser's long name for itself, shortened to what a person recognises: "Firefox · Android".
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//], ['Opera', /\bOPR\/|Opera/], ['Samsung Internet', /SamsungBrowser/], ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS|Chromium/], ['Safari', /Safari/],
]
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/], ['iPhone', /iPhone/], ['iPad', /iPad/], ['Windows', /Windows/], ['macOS', /Mac OS X|Macintosh/], ['Linux', /Linux|X11/],
]

export function readableAgent(agent: string): string {
  const found = [BROWSERS, SYSTEMS].map((table) => table.find(([, pattern]) => pattern.test(agent))?.[0]).filter((name) => name !== undefined)
  return found.length > 0 ? found.join(' · ') : agent.slice(0, 60)
}
