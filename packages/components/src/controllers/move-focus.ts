/** Moves the focus among `items` as the ARIA patterns for menus, tabs and lists say: arrows, Home, End, and a first letter. Says whether it did. */
export function moveFocus(event: KeyboardEvent, items: HTMLElement[], axis: 'vertical' | 'horizontal'): boolean {
  const at = items.findIndex((item) => item.matches(':focus'))
  const target = items[destination(event, items, axis, at)]
  if (!target) return false
  event.preventDefault()
  target.focus()
  return true
}

function destination({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent, items: HTMLElement[], axis: string, at: number): number {
  if (altKey || ctrlKey || metaKey) return -1
  if (key === 'Home') return 0
  if (key === 'End') return items.length - 1
  const step = steps(axis, target as Element)[key]
  if (step !== undefined) return (at + step + items.length) % items.length
  return axis === 'vertical' && key.length === 1 ? byLetter(items, key, at) : -1
}

function steps(axis: string, element: Element): Record<string, number> {
  if (axis === 'vertical') return { ArrowDown: 1, ArrowUp: -1 }
  return getComputedStyle(element).direction === 'rtl' ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowRight: 1, ArrowLeft: -1 }
}

/** The next item after `at` that begins with `letter`, going round. */
function byLetter(items: HTMLElement[], letter: string, at: number): number {
  const begins = (item: HTMLElement) => item.textContent.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())
  const found = [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins)
  return found ? items.indexOf(found) : -1
}
