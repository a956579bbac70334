import type { BrowserContextOptions } from '@playwright/test'
import type { Check } from './checks/check.js'
import { contrast } from './checks/contrast.js'
import { fit } from './checks/fit.js'
import { focus } from './checks/focus.js'
import { forced } from './checks/forced.js'
import { motion } from './checks/motion.js'
import { targets } from './checks/targets.js'

/** How a state that is on the page already is looked at. */
interface Look {
  scheme?: 'light' | 'dark'
  /** Shoots states too that look like another one. */
  all?: boolean
}

/** A page that every state is drawn in, with the looks whose pictures are kept. */
export interface Mode {
  /** What the address of a state says besides. */
  asks?: Record<string, string>
  browser?: BrowserContextOptions
  /** Pixels, instead of the sheet's own. */
  width?: number
  looks: Record<string, Look>
  checks: readonly Check[]
}

/** Every state of every sheet is drawn and checked in each of these. */
export const modes: Record<string, Mode> = {
  wide: {
    looks: { light: { all: true }, dark: { scheme: 'dark' } },
    checks: [contrast, focus],
  },
  // From the beginning: a page that is drawn already does not change every colour at once.
  forced: { browser: { forcedColors: 'active' }, looks: { forced: {} }, checks: [forced] },
  360: { width: 360, browser: { hasTouch: true, isMobile: true }, looks: { 360: {} }, checks: [fit, targets] },
  rtl: { asks: { lang: 'ar', dir: 'rtl' }, looks: { rtl: {} }, checks: [fit] },
  320: { width: 320, asks: { lang: 'de' }, browser: { reducedMotion: 'reduce' }, looks: {}, checks: [fit, targets, motion] },
}
