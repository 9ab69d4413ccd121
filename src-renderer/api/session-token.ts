const KEY = 'kiln-token'

type Page = Pick<Window, 'location' | 'history' | 'sessionStorage'>

/** Takes the token out of the address, so that it is neither shown nor copied, and keeps it for a reload. */
export function takeSessionToken({ location, history, sessionStorage }: Page): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given) {
    sessionStorage.setItem(KEY, given)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return given ?? sessionStorage.getItem(KEY) ?? undefined
}
