import { PLAIN_LOOK } from '@foyer/shared'

const SIDE = 512

/** Answers the colour at a point of the unit square, `''` for none. */
type Paint = (x: number, y: number) => string

const isWithin = (x: number, y: number, radius: number, [left, top] = [0.5, 0.5]) => Math.hypot(x - left, y - top) <= radius

/** A square with round corners: how far outside its inner square a point is. */
const isTile = (x: number, y: number, corner = 0.22) => {
  const beyond = (at: number) => Math.max(Math.abs(at - 0.5) - (0.5 - corner), 0)
  return Math.hypot(beyond(x), beyond(y)) <= corner
}

/** A sun that rises behind two waves. */
export const harbour: Paint = (x, y) => {
  if (!isTile(x, y)) return ''
  const wave = y - 0.03 * Math.sin(x * Math.PI * 4)
  const isWave = (wave > 0.58 && wave < 0.65) || (wave > 0.73 && wave < 0.8)
  const isSun = isWithin(x, y, 0.2, [0.5, 0.5]) && wave < 0.51
  return isWave || isSun ? '#ffffff' : PLAIN_LOOK.accent
}

/** A drop on a disc: round below, and drawn to a point above. */
export const northwind: Paint = (x, y) => {
  if (!isWithin(x, y, 0.5)) return ''
  const isRound = isWithin(x, y, 0.2, [0.5, 0.58])
  const isPoint = y > 0.2 && y < 0.5 && Math.abs(x - 0.5) < ((y - 0.2) / 0.3) * 0.185
  return isRound || isPoint ? '#ffffff' : '#0b5d3b'
}

/** Draws a mark, point by point, as a PNG file. */
export async function drawMark(paint: Paint): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const pixels = Buffer.alloc(SIDE * SIDE * 4)
  for (let at = 0; at < SIDE * SIDE; at++) {
    const colour = paint(((at % SIDE) + 0.5) / SIDE, (Math.floor(at / SIDE) + 0.5) / SIDE)
    if (colour) pixels.writeUInt32BE(((Number.parseInt(colour.slice(1), 16) << 8) | 255) >>> 0, at * 4)
  }
  return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 4 } })
    .png()
    .toBuffer()
}
