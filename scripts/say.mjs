/** One line for the person at the terminal; standard output stays free for what programs read. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs `main`, ends with the exit code it answers, and turns a thrown error into one line. */
export async function end(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}
