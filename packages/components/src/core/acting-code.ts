/** What an operator brought behind the `#` to act in a user's place, taken out of the address and out of the history at once. */
export function takeActingCode(): string | undefined {
  const code = /^#foyer-acting=([\w-]{43})$/.exec(location.hash)?.[1]
  if (code) history.replaceState(history.state, '', location.pathname + location.search)
  return code
}
