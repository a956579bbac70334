import { constants } from 'node:os'
import { text } from 'node:stream/consumers'
import { readConfig } from '../config.js'
import type { Io } from './io.js'

const CLEAR_LINE = '\r\u001b[K'

/** The process's own terminal. */
export function openTerminal(): Io {
  // Whoever reads us may go first, as `head` does.
  process.stdout.on('error', () => process.exit(1))
  return {
    config: () => readConfig(),
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${text}`)
    },
    input: () => text(process.stdin),
    stopped,
  }
}

/** The first signal asks; the second does not wait. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = (signal: 'SIGINT' | 'SIGTERM') => {
      if (asked) process.exit(128 + constants.signals[signal])
      asked = true
      resolve()
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}
