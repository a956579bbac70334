import type { Page } from '@playwright/test'

/** Looks at the state on the page, and answers what is wrong with it, a line each. */
export type Check = (page: Page) => Promise<string[]>

/** What checks share inside the page. */
export interface Eyes {
  /** Ends everything that moves. */
  settle: () => void
  /** Every element, in any shadow root. */
  all: () => Element[]
  /** Where an element is, in words that a developer finds it by. */
  name: (element: Element) => string
  isVisible: (element: Element) => boolean
  /** The parent in what is drawn: through slots and shadow roots. */
  parent: (element: Element) => Element | null
  /** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
  rgba: (colour: string) => [number, number, number, number]
  /** The colour behind an element, that of its own background included. */
  behind: (element: Element | null) => [number, number, number]
  /** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
  contrast: (a: readonly number[], b: readonly number[]) => number
}

declare global {
  var eyes: Eyes
}
