/** A new UUIDv7 (RFC 9562 §5.7): text that sorts by the millisecond it was made in. */
export function newId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const random = crypto.randomUUID().slice(15)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random}`
}

/** The lowest UUIDv7 of a moment: a list in order of creation starts there. */
export function idAt(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}`
}
