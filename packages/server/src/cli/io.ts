import type { Config } from '../config.js'

/** What a command speaks to and listens to: the terminal, or a test. */
export interface Io {
  /** Reads the environment. Throws a `ConfigError`. */
  config: () => Config
  /** Prints for the reader, on standard output. */
  out: (text: string) => void
  /** Prints one line for whoever looks after the run, on standard error. */
  err: (line: string) => void
  /** Overwrites the line before it, where somebody watches; `''` takes it away. */
  progress: (text: string) => void
  /** All of standard input. */
  input: () => Promise<string>
  /** Comes when the process is asked to stop. */
  stopped: () => Promise<void>
}
