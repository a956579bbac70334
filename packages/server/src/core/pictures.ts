import { AppError } from './errors.js'

/** What a picture may be sent as. Others, such as SVG, are no pictures here: their readers are switched off. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

/** What every picture becomes. */
export const PICTURE = { type: 'image/webp', extension: 'webp', side: 256 } as const

/** The most pixels that are unpacked, as a small file may say that it is huge: 16 megapixels take 64 MiB, and less than a second. */
const MOST_PIXELS = 16_777_216
const SECONDS = 2

let library: ReturnType<typeof load> | undefined

/** It is large: only a server that was sent a picture loads it. */
async function load() {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'] })
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

let previous: Promise<unknown> = Promise.resolve()

/** Draws a picture anew, whole, in a square of 256 pixels, without anything else that the file held. One at a time: each may take much memory. Throws `picture_unreadable`. */
export function squarePicture(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = previous.then(() => draw(bytes))
  previous = drawn.catch(() => undefined)
  return drawn
}

async function draw(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const sharp = await (library ??= load())
  try {
    const square = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: PICTURE.side, height: PICTURE.side, fit: 'contain', background: '#0000' })
      .webp({ quality: 90 })
      .timeout({ seconds: SECONDS })
      .toBuffer()
    return new Uint8Array(square)
  } catch {
    throw unreadable()
  }
}

const unreadable = () => new AppError(422, 'picture_unreadable', 'This is no PNG, JPEG or WebP picture of at most 16 megapixels.')
