import type { Eyes } from './check.js'

/** Runs in the page before anything else: it must use nothing from outside. */
export function openEyes(): void {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])])

  const parent = (element: Element): Element | null => {
    if (element.assignedSlot) return element.assignedSlot
    if (element.parentElement) return element.parentElement
    const root = element.getRootNode()
    return root instanceof ShadowRoot ? root.host : null
  }

  const name = (element: Element): string => {
    const classes = [...element.classList].map((word) => `.${word}`).join('')
    const words = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 40)
    return `${element.localName}${element.id && `#${element.id}`}${classes}${words && ` “${words}”`}`
  }

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const rgba = (colour: string): [number, number, number, number] => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }

  const behind = (element: Element | null): [number, number, number] => {
    if (!element) return rgba('Canvas').slice(0, 3) as [number, number, number]
    const [red, green, blue, alpha] = rgba(getComputedStyle(element).backgroundColor)
    if (alpha === 1) return [red, green, blue]
    const under = behind(element.matches(':popover-open, dialog') ? null : parent(element))
    const mix = (over: number, below: number) => over * alpha + below * (1 - alpha)
    return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2])]
  }

  const luminance = (colour: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /** What is on its way is there at once; what never ends stays at its beginning. */
  const settle = () => {
    const roots = [document, ...within(document.body).flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    for (const animation of roots.flatMap((root) => root.getAnimations())) {
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel()
      else animation.finish()
    }
  }

  globalThis.eyes = {
    settle,
    all: () => within(document.body),
    name,
    parent,
    rgba,
    behind,
    isVisible: (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    contrast: (a, b) => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
      return (light + 0.05) / (dark + 0.05)
    },
  } satisfies Eyes
}
