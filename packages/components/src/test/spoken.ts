const ATTRIBUTES = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'heading']

/** Every text below `root` that a reader sees or hears, in all shadow roots, but for times. */
export function spoken(root: Node): string[] {
  const texts: string[] = []
  for (const node of everyNode(root)) {
    if (node instanceof Text && node.parentElement?.localName !== 'time' && !(node.parentElement instanceof HTMLStyleElement))
      texts.push(node.data)
    if (node instanceof Element && node.localName !== 'time') texts.push(...ATTRIBUTES.flatMap((name) => node.getAttribute(name) ?? []))
  }
  return texts.map((text) => text.trim()).filter(Boolean)
}

/** The first element below `root` that matches, in all shadow roots. */
export const findDeep = (root: Node, selector: string): HTMLElement | undefined =>
  everyNode(root).find((node): node is HTMLElement => node instanceof HTMLElement && node.matches(selector))

function everyNode(root: Node): Node[] {
  const inside = root instanceof Element && root.shadowRoot ? everyNode(root.shadowRoot) : []
  return [root, ...inside, ...[...root.childNodes].flatMap(everyNode)]
}
