/** Work that comes round again. */
export interface Task {
  name: string
  /** Milliseconds from the end of one run to the beginning of the next. */
  every: number
  run: () => Promise<unknown>
}

export interface Jobs {
  /** Runs a task as soon as it may: now, or again right after the run that is under way. */
  wake(name: string): void
  /** Lets what runs come to its end, and begins nothing more. */
  stop(): Promise<void>
}

/** Runs each task again and again, never twice at once. A run that fails is told and tried again at its next turn. */
export function startJobs(tasks: readonly Task[], onFailure: (task: string, error: unknown) => void): Jobs {
  const lanes = new Map(tasks.map((task) => [task.name, startLane(task, onFailure)]))
  return {
    wake: (name) => lanes.get(name)?.wake(),
    stop: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.stop()))
    },
  }
}

function startLane({ name, every, run }: Task, onFailure: (task: string, error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let [again, stopped] = [false, false]

  const start = () => {
    clearTimeout(timer)
    again = false
    running = run()
      .catch((error: unknown) => onFailure(name, error))
      .then(() => {
        running = undefined
        if (stopped) return
        if (again) start()
        else timer = setTimeout(start, every)
      })
  }
  timer = setTimeout(start, 0)

  return {
    wake() {
      if (stopped) return
      if (running) again = true
      else start()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
