/** Says on a terminal how far a long run is, in one line that is wiped at its end. */
export interface Progress {
  step: (done: number, all: number) => void
  end: () => void
}

export interface ProgressOptions {
  /** What is done to the things that are counted: `Checking`. */
  what: string
  /** The clock, in milliseconds. */
  now: () => number
  write: (text: string) => void
}

/** Makes progress for a terminal; a run that is over within a second says nothing. */
export function createProgress({what, now, write}: ProgressOptions): Progress {
  const start = now()
  let last = start
  let isShown = false
  return {
    step: (done, all) => {
      const time = now()
      if (time - start < 1000 || time - last < 200) return
      last = time
      isShown = true
      write(`\r${what} ${done} of ${all} releases`)
    },
    end: () => {
      if (isShown) write('\r\u001b[K')
    }
  }
}

/** Progress for where nobody looks: a file, or a CI. */
export const noProgress: Progress = {step: () => undefined, end: () => undefined}
