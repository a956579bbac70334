import { PICTURE } from '../../core/pictures.js'

/** Where a profile's picture is served: for ever, as its name is its content's. */
export const logoPath = (profileId: string, hash: string | null): string | null =>
  hash === null ? null : `/logos/${profileId}/${hash}.${PICTURE.extension}`
