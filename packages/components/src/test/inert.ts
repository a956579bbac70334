/** How often a payload ran on this page. */
export const ran = (): number => (globalThis as { pwned?: number }).pwned ?? 0

/** Everything below `root`, in any shadow root. */
export const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])])

/** All that stands there to be read, in text, in attributes and in fields. */
export const readable = (root: ParentNode): string =>
  everything(root)
    .flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue!),
      ...[...element.attributes].map(({ value }) => value),
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
    ])
    .join('\n')

const ACTIVE = 'script, iframe, object, embed, base, meta, link, template, video, math, details, marquee, animate, [srcdoc], [formaction]'

/** What no widget draws, whatever it is given: elements and attributes that run or load something. The test runner’s own scripts are none. */
export const active = (root: ParentNode): string[] =>
  everything(root)
    .filter((element) => !element.matches('script[src^="/__web-"]'))
    .filter((element) => element.matches(ACTIVE) || [...element.attributes].some(isActive))
    .map((element) => (element.cloneNode() as Element).outerHTML.slice(0, 200))

function isActive({ name, value, ownerElement }: Attr): boolean {
  if (name.startsWith('on')) return true
  if (!['href', 'src', 'action', 'xlink:href'].includes(name)) return false
  // A picture runs nothing, whatever its address.
  return !(ownerElement instanceof HTMLImageElement) && !['http:', 'https:'].includes(new URL(value, location.href).protocol)
}
