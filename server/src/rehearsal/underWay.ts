import type { Store } from '../store/store.ts'
import { longestRehearsal, mostRehearsals } from './rehearsals.ts'

/**
 * The practice rooms whose rehearsal a stop of the server interrupted, the one written to last first: somebody may still
 * be leading them.
 * @param now ms since 1970
 */
export const rehearsalsUnderWay = async (
  store: Pick<Store, 'rooms' | 'controlOf'>,
  now: number,
): Promise<string[]> => {
  const recent = (await store.rooms())
    .filter(({ writtenAt }) => now - writtenAt < longestRehearsal)
    .toSorted((a, b) => b.writtenAt - a.writtenAt)
  const found: string[] = []
  for (const { room } of recent) {
    const control = await store.controlOf(room).catch(() => undefined)
    if (control?.practice === true && control.phase !== 'ended') found.push(room)
    if (found.length === mostRehearsals) break
  }
  return found
}
