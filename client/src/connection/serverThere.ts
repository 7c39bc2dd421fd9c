/** How long the server may take to say that it is there, in ms. */
const patience = 2_000

/** Whether the server answers; a network that swallows all it is given counts as none. */
export const isServerThere = async (): Promise<boolean> => {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), patience)
  try {
    const { ok } = await fetch('/health/live', { cache: 'no-store', signal: given.signal })
    return ok
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
