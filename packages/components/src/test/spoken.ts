const ATTRIBUTES = [
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'heading',
]

/** What says nothing in any language: initials, and a page's source. Times are the language's own, and so is all that stands in them. */
const SILENT = '.avatar, .source, style, time'

/** Every text below `root` that a reader sees or hears, in all shadow roots. */
export function spoken(root: Node): string[] {
  const texts = everyNode(root).flatMap((node) => {
    if (node instanceof Text) return node.parentElement?.closest(SILENT) ? [] : [node.data]
    return node instanceof Element && !node.matches('time') ? ATTRIBUTES.flatMap((name) => node.getAttribute(name) ?? []) : []
  })
  return texts.map((text) => text.trim()).filter(Boolean)
}

function everyNode(root: Node): Node[] {
  const inside = root instanceof Element && root.shadowRoot ? everyNode(root.shadowRoot) : []
  return [root, ...inside, ...[...root.childNodes].flatMap(everyNode)]
}
