import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const running = new Set()
let received

/** Runs a command on our own terminal; answers its exit code, or 128 + n when signal n ended it. */
export async function run(command, args, options = {}) {
  const { code } = await ended(spawn(command, args, { stdio: 'inherit', ...options }), command)
  return code
}

/** Runs a command that reports: each line of its output goes to `onLine`, errors stay on the terminal. */
export async function runByLine(command, args, onLine, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
  const { code } = await ended(child, command)
  if (rest) onLine(rest)
  return code
}

/** Runs a command without a word; answers its exit code and all it had to say. */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const { code } = await ended(child, command)
  return { code, output }
}

/** The exit code of the signal that asked us to stop, if one did. */
export function interruption() {
  return received && 128 + constants.signals[received]
}

/** Sends every running command a signal. */
export function stopAll(signal) {
  for (const child of running) child.kill(signal)
}

/** Hands SIGINT, SIGTERM and SIGHUP to the commands we run, and waits for them instead of dying first. */
export function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal))
  if (process.env.npm_lifecycle_event) followNpm()
}

function passOn(signal) {
  received ??= signal
  if (running.size === 0) process.exit(interruption())
  // A terminal gives Ctrl-C to the whole foreground group; a second one would cut a goodbye short.
  if (signal !== 'SIGINT' || !process.stdin.isTTY) stopAll(signal)
}

/** npm ends only its shell on SIGTERM and would leave us, and the server, behind. */
function followNpm() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    passOn('SIGTERM')
  }, 250)
  watch.unref()
}

async function ended(child, command) {
  running.add(child)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child)
      reject(error.code === 'ENOENT' ? new Error(`${command} is not on this machine.`, { cause: error }) : error)
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? 128 + constants.signals[signal] })
    })
  })
}
