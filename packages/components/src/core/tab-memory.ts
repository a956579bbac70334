/** What this tab kept under `key`, which outlives a reload; nothing where the browser keeps nothing for this page. */
export const recall = (key: string): string | null => attempt(() => sessionStorage.getItem(key))

/** Keeps `value` for this tab alone. Never a token: scripts of the page can read it. */
export const remember = (key: string, value: string): void => void attempt(() => sessionStorage.setItem(key, value))

/** Keeps nothing more under `key`. */
export const forget = (key: string): void => void attempt(() => sessionStorage.removeItem(key))

/** Storage that is switched off throws at the first touch. */
function attempt<Value>(touch: () => Value): Value | null {
  try {
    return touch()
  } catch {
    return null
  }
}
