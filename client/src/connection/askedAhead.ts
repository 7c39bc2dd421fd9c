declare global {
  interface Window {
    /** What `src/ahead` asked for before the page's own scripts were here. */
    firefeltAhead?: { path: string; answer: Promise<Response> } | undefined
  }
}

/** The answer that was asked for ahead, once; later ones must be fresh. */
export const takeAhead = (path: string): Promise<Response> | undefined => {
  const ahead = typeof window === 'undefined' ? undefined : window.firefeltAhead
  if (ahead?.path !== path) return undefined
  window.firefeltAhead = undefined
  return ahead.answer
}
