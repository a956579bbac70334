import type { CSSResult } from 'lit'

/** Gives the document, or the shadow root, that holds `element` a style, once. For widgets that draw into the page itself. */
export function adopt(element: Element, { styleSheet }: CSSResult): void {
  const root = element.getRootNode()
  if (!styleSheet || !(root instanceof Document || root instanceof ShadowRoot)) return
  if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet)
}
