import { OPERATORS } from '@foyer/shared'
import type { Config } from '../config.js'
import type { Context } from '../core/context.js'
import { systemContext } from '../core/system.js'
import { open } from '../main.js'

/** Opens the database, works on it as the system, and closes it. A server may be running on it. */
export async function withSystem<Result>(config: Config, work: (ctx: Context) => Promise<Result>): Promise<Result> {
  const { close, ...parts } = await open(config)
  try {
    return await work(systemContext(parts, OPERATORS))
  } finally {
    await close()
  }
}
