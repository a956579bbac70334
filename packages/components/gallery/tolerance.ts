import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('shots/drawn-by.txt', import.meta.url))

/** A browser by its major version, such as `Chromium 156 on linux`. */
export const browserOf = (version: string): string => `Chromium ${version.split('.')[0]!} on ${process.platform}`

/** The browser that the shots are by. */
const drawnBy = (): string => readFileSync(file, 'utf8').trim()

/** From now on the shots are by this browser. */
export const keepDrawnBy = (browser: string): void => writeFileSync(file, `${browser}\n`)

/**
 * How far a picture may be from its shot. One browser draws every pixel alike, but for a step of 255 where machines round otherwise.
 * Another may draw some edges anew: between Chromium 150 and 156 it was at most 95 pixels of a picture.
 */
export const tolerances = {
  same: { threshold: 0.005, maxDiffPixels: 0 },
  other: { threshold: 0.005, maxDiffPixels: 200 },
}

/** The tolerance for what a browser drew. */
export const toleranceOf = (browser: string) => (browser === drawnBy() ? tolerances.same : tolerances.other)

/** What to do about a picture that differs. */
export function adviceFor(browser: string): string {
  const accept = 'accept it: pnpm shots:update'
  if (browser === drawnBy()) return `If it should look like this, ${accept}`
  return `The shots are by ${drawnBy()}, this picture is by ${browser}: if only the browser draws otherwise, look at it and ${accept}`
}
