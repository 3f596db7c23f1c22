export type QueryValues = Readonly<Record<string, unknown>>

/** The path with its `:names` filled in, and the query without what is undefined or empty. Lists repeat their name. */
export function addressOf(path: string, params: QueryValues = {}, query: QueryValues = {}): string {
  const filled = path.replace(/:([A-Za-z]\w*)/gu, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}
