import type { DatabaseSync } from 'node:sqlite'
import type { PrivateRecord } from '../store.ts'
import { checksum, verified } from './damage.ts'

const keyOf = ({ owner, name }: Pick<PrivateRecord, 'owner' | 'name'>) => `${owner}/${name}`

/** What belongs to one person each, in a room's open file. */
export const privateRows = (db: DatabaseSync) => {
  const one = db.prepare('SELECT body, checksum FROM private WHERE owner = ? AND name = ?')
  const named = db.prepare(
    'SELECT owner, body, checksum FROM private WHERE name = ? ORDER BY owner',
  )
  const of = db.prepare('SELECT name, body, checksum FROM private WHERE owner = ? ORDER BY name')
  const put = db.prepare('REPLACE INTO private (owner, name, body, checksum) VALUES (?, ?, ?, ?)')
  const erase = db.prepare('DELETE FROM private WHERE owner = ? AND name = ?')

  return {
    get(owner: string, name: string): string | undefined {
      const row = one.get(owner, name)
      return row && (verified(row, keyOf({ owner, name })) as string)
    },
    /** Every owner's of that name, by owner. */
    named: (name: string): PrivateRecord[] =>
      named.all(name).map((row) => {
        const owner = String(row['owner'])
        return { owner, name, body: verified(row, keyOf({ owner, name })) as string }
      }),
    /** Every record of an owner, by name. */
    of: (owner: string): PrivateRecord[] =>
      of.all(owner).map((row) => {
        const name = String(row['name'])
        return { owner, name, body: verified(row, keyOf({ owner, name })) as string }
      }),
    /** To be called in a transaction. */
    write: (record: PrivateRecord): void => {
      const { owner, name, body } = record
      if (body === null) erase.run(owner, name)
      else put.run(owner, name, body, checksum(keyOf(record), body))
    },
  }
}
