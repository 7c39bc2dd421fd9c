import { hashSecret, newToken } from '@firefelt/server/control/secrets.ts'
import { createSqliteStore } from '@firefelt/server/store/sqlite/sqliteStore.ts'
import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'

/** Everyone's token, by id. */
export type Tokens = ReadonlyMap<string, string>

/** Lays a room as it stands into the data of a server that does not run, so that names and ids in it are the test's own. */
export const layRoom = async (
  dataDir: string,
  control: Control,
  updates: readonly Uint8Array[],
  actors: readonly Actor[],
): Promise<Tokens> => {
  const tokens = new Map(actors.map(({ id }) => [id, newToken()]))
  const credentials = actors.map(({ role, id }) => ({
    hash: hashSecret(tokens.get(id) ?? ''),
    kind: 'token' as const,
    role,
    actor: id,
  }))
  const store = await createSqliteStore({
    dataDir,
    onFailure: (error) => {
      throw error
    },
  })
  await store.createRoom(control, credentials)
  await store.commit(control.room, { updates })
  await store.close()
  return tokens
}
