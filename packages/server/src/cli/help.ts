import { VARIABLES } from '../config.js'
import type { Command, Option } from './command.js'
import { COMMON } from './parse.js'

/** All commands, and the variables of the environment. */
export function overview(commands: readonly Command[]): string {
  return [
    'Usage: foyer COMMAND [options]',
    section(
      'Commands',
      commands.map(({ name, summary }) => [name, summary]),
    ),
    section('Every command', describe(COMMON)),
    section('Environment', Object.entries(VARIABLES)),
  ].join('\n\n')
}

export function helpFor({ name, summary, options }: Command): string {
  const required = Object.entries(options).filter(([, { required }]) => required)
  const usage = ['Usage: foyer', name, ...required.map(([option, { value }]) => `--${option} ${value ?? ''}`.trimEnd()), '[options]'].join(
    ' ',
  )
  return [usage, summary, section('Options', describe({ ...options, ...COMMON }))].join('\n\n')
}

const describe = (options: Record<string, Option>): [string, string][] =>
  Object.entries(options).map(([option, { value, about }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, about])

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n')
}
