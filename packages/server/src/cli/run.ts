import { accountCreate } from './account-create.js'
import { toTable, type Answer } from './answer.js'
import type { Command } from './command.js'
import { explain } from './explain.js'
import { helpFor, overview } from './help.js'
import type { Io } from './io.js'
import { keysList } from './keys-list.js'
import { keysRotate } from './keys-rotate.js'
import { migrate } from './migrate.js'
import { parse } from './parse.js'
import { profileCreate } from './profile-create.js'
import { secret } from './secret.js'
import { seed } from './seed.js'
import { serve } from './serve.js'
import { tokenCreate } from './token-create.js'
import { tokenList } from './token-list.js'
import { tokenRevoke } from './token-revoke.js'
import { UsageError } from './usage-error.js'

const COMMANDS: readonly Command[] = [
  serve,
  secret,
  migrate,
  seed,
  accountCreate,
  profileCreate,
  tokenCreate,
  tokenList,
  tokenRevoke,
  keysList,
  keysRotate,
]

/** Runs one command to its end. Answers the exit code: 0, 1 where it failed, 2 where it was written wrongly. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    await start(argv, io)
    return 0
  } catch (error) {
    io.progress('')
    io.err(explain(error))
    return error instanceof UsageError ? 2 : 1
  }
}

async function start(argv: readonly string[], io: Io): Promise<void> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, n) => argv[n] === word))
  if (!command) {
    if (!asksForHelp(argv)) throw new UsageError(`There is no command “${argv.join(' ')}”. See foyer --help.`)
    io.out(overview(COMMANDS))
    return
  }

  const { values, json, help } = parse(command, argv.slice(command.name.split(' ').length))
  if (help) {
    io.out(helpFor(command))
    return
  }
  const answer = (answer: Answer, note?: string) => {
    io.out(json ? JSON.stringify(answer) : [toTable(answer), ...(note === undefined ? [] : [note])].join('\n\n'))
  }
  await command.run({ ...io, answer }, values as never)
}

const asksForHelp = ([first]: readonly string[]) => first === undefined || first === 'help' || first === '--help'
