import type { Joined } from '@firefelt/shared/protocol/http.ts'
import { onTestFinished } from 'vitest'
import { command, createRoom, joinRoom } from '../fixtures/client.ts'
import { openEditor } from '../fixtures/editor.ts'

/** Three who edit and one who only looks on, in one room. */
export const peopleIn = async (url: string) => {
  const created = await createRoom(url)
  const { room } = created
  const joined: Joined[] = []
  for (let n = 0; n < 4; n++) joined.push(await joinRoom(url, room))
  const enter = () => {
    const all = joined.map((one) => openEditor(url, room, one))
    onTestFinished(() => {
      for (const one of all) one.leave()
    })
    return { all, editing: all.slice(0, 3) }
  }
  let names = 0
  /** Writes the whole control record, which soon makes a file long. */
  const rename = () =>
    command(url, created, { id: `c${++names}`, type: 'rename', title: `${names}` })
  return { room, enter, rename }
}
