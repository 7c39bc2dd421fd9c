import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { type BoardRoot, boardRoots } from '@firefelt/shared/board/documents.ts'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { boardRecords } from '@firefelt/shared/board/records.ts'
import type * as z from 'zod/mini'

/** What may lie in one field of a record. */
export type AllowedField =
  | { kind: 'text'; most: number }
  | { kind: 'plain'; fits(value: unknown, actor: ActorId): boolean }

export interface AllowedRecord {
  fields: ReadonlyMap<string, AllowedField>
  /** Whether this is a whole record; `values` are its fields without the id. */
  isWhole(id: string, values: Readonly<Record<string, unknown>>): boolean
}

/** A schema may trim what it reads; what lies in the document must be so already. */
const reads = (schema: z.core.$ZodType, value: unknown): boolean => {
  const read = (schema as z.ZodMiniType).safeParse(value)
  return read.success && (typeof value !== 'string' || read.data === value)
}

const allowedRecord = (root: BoardRoot): AllowedRecord => {
  const { schema, texts, signatures } = boardRecords[root]
  const fieldOf = (name: string, field: z.core.$ZodType): AllowedField => {
    const most = texts[name]
    if (most !== undefined) return { kind: 'text', most }
    const signature = signatures[name]
    const fits = (value: unknown, actor: ActorId): boolean => {
      if (!reads(field, value)) return false
      const signer = signature?.(value) ?? actor
      return signer === actor
    }
    return { kind: 'plain', fits }
  }
  const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>)
    .filter(([name]) => name !== 'id')
    .map(([name, field]) => [name, fieldOf(name, field)] as const)
  return {
    fields: new Map(fields),
    isWhole: (id, values) => schema.safeParse({ ...values, id }).success,
  }
}

/** Everything a board's document may contain, made from the records that `shared` validates with. */
export const allowedRecords: ReadonlyMap<string, AllowedRecord & { root: BoardRoot }> = new Map(
  boardRoots.map((root) => [root, { root, ...allowedRecord(root) }] as const),
)

export const isRecordId = (id: string): boolean => idSchema.safeParse(id).success
