/** The first day to come, by the reader's own calendar. */
export function tomorrow(): string {
  const day = new Date()
  day.setDate(day.getDate() + 1)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${String(day.getFullYear())}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`
}

/** When a day begins for the reader, as an ISO time; nothing where it is none. */
export function startOf(day: string): string | undefined {
  const at = new Date(`${day}T00:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
