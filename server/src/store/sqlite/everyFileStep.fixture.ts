/** Called after each thing that is done to files by what `stepping` made: a kill leaves all that, however little of it lasts. */
export const files = { stepped: undefined as (() => void) | undefined }

/** The same act; whoever waits for the next step is told when it is done. */
export const stepping =
  <Args extends readonly unknown[], Result>(act: (...args: Args) => Result) =>
  (...args: Args): Result => {
    const result = act(...args)
    files.stepped?.()
    return result
  }
