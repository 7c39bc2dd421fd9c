// In place of lib0's, which can style and even test what it logs: 5 kB gzipped for the few words that Yjs ever says.
/* oxlint-disable no-console -- what it is for */
export const print = (...words: unknown[]): void => console.log(...words)
export const warn = (...words: unknown[]): void => console.warn(...words)

/** Yjs styles its words with these. */
export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', '']
