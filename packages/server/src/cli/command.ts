import type { Answer } from './answer.js'
import type { Io } from './io.js'

/** One option of a command. */
export interface Option {
  type: 'string' | 'boolean'
  /** What is shown in the place of its value. */
  value?: string
  about: string
  required?: true
  /** May be given several times. */
  multiple?: true
}

type Options = Record<string, Option>
type ValueOf<Given extends Option> = Given extends { type: 'boolean' }
  ? boolean
  : Given extends { multiple: true }
    ? string[]
    : Given extends { required: true }
      ? string
      : string | undefined

/** The terminal, and the way to answer: a table for people, JSON for programs. The note is for people only. */
export type CommandIo = Io & { answer: (answer: Answer, note?: string) => void }

/** One command of the command line. Its options are checked before it runs. */
export interface Command {
  name: string
  summary: string
  options: Options
  run: (io: CommandIo, values: never) => Promise<void>
}

/** Types the values of a command by its options. */
export function defineCommand<const Given extends Options>(command: {
  name: string
  summary: string
  options: Given
  run: (io: CommandIo, values: { [Name in keyof Given]: ValueOf<Given[Name]> }) => Promise<void>
}): Command {
  return command
}
