import type { ApiError } from '@foyer/shared/client'

/** Makes `count` calls at once, and sorts what came of them. */
export async function race<Result>(count: number, call: (n: number) => Promise<Result>): Promise<{ done: Result[]; refusals: ApiError[] }> {
  const results = await Promise.allSettled(Array.from({ length: count }, (_, n) => call(n)))
  return {
    done: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    refusals: results.flatMap((result) => (result.status === 'rejected' ? [result.reason as ApiError] : [])),
  }
}

/** How often each code was answered. */
export function tally(refusals: readonly ApiError[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of refusals) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
