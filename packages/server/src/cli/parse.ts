import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Command, Option } from './command.js'
import { UsageError } from './usage-error.js'

/** What every command understands. */
export const COMMON = {
  json: { type: 'boolean', about: 'Answer in JSON, for programs.' },
  help: { type: 'boolean', about: 'Show this help.' },
} as const satisfies Record<string, Option>

type Values = Record<string, string | boolean | string[] | undefined>

/** Reads a command's options. Throws a `UsageError` for one that is unknown, unfinished or missing. */
export function parse({ name, options: own }: Command, args: string[]): { values: Values; json: boolean; help: boolean } {
  const options = { ...own, ...COMMON }
  const given = read(options, args)
  const values = Object.fromEntries(
    Object.entries(own).map(([option, { type, multiple }]) => [option, given[option] ?? nothing(type, multiple)]),
  )
  const [json, help] = [given.json === true, given.help === true]

  const missing = Object.keys(own).filter((option) => own[option]?.required && values[option] === undefined)
  if (missing.length > 0 && !help) throw new UsageError(`foyer ${name} needs ${missing.map((option) => `--${option}`).join(' and ')}.`)
  return { values, json, help }
}

function read(options: Record<string, Option>, args: string[]): Values {
  const config = Object.entries(options).map(([option, { type, multiple = false }]) => [option, { type, multiple }])
  try {
    return parseArgs({ args, options: Object.fromEntries(config) as NonNullable<ParseArgsConfig['options']>, allowPositionals: false })
      .values as Values
  } catch (error) {
    throw new UsageError(firstSentence((error as Error).message))
  }
}

function nothing(type: Option['type'], multiple?: true): false | string[] | undefined {
  if (type === 'boolean') return false
  return multiple ? [] : undefined
}

/** Node explains at length how a `-` may begin a value. */
const firstSentence = (text: string) => `${text.split(/\n|\. /)[0]!.replace(/\.$/, '')}.`
