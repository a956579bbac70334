/** Puts a fixed `panel` under `anchor`, above it where there is no room, and always inside the window. Writes `--_block` and `--_inline`. */
export function place(panel: HTMLElement, anchor: Element, align: 'start' | 'end', gap: number): void {
  const { offsetWidth: width, offsetHeight: height } = panel
  const { clientWidth, clientHeight } = document.documentElement
  const { left, right, top, bottom } = anchor.getBoundingClientRect()
  const rtl = getComputedStyle(panel).direction === 'rtl'
  const [start, end] = rtl ? [clientWidth - right, clientWidth - left] : [left, right]

  const below = bottom + gap
  const fits = below + height <= clientHeight - EDGE || top < clientHeight - bottom
  const block = fits ? below : top - gap - height
  const inline = align === 'start' ? start : end - width

  panel.style.setProperty('--_block', `${String(clamp(block, clientHeight - height))}px`)
  panel.style.setProperty('--_inline', `${String(clamp(inline, clientWidth - width))}px`)
}

/** Air between a panel and the window's edge, in pixels. */
const EDGE = 8

const clamp = (position: number, room: number) => Math.max(EDGE, Math.min(position, room - EDGE))
