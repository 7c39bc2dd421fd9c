import { commandSchema } from '@firefelt/shared/control/commands.ts'

/** As much of a schema as it takes to make something up that fits it. */
interface Schema {
  _zod: {
    def: {
      type: string
      shape?: Record<string, Schema>
      values?: readonly unknown[]
      entries?: Record<string, unknown>
    }
  }
  safeParse(value: unknown): { success: boolean }
}

/** What a field of a command may be made of. */
const candidates = [true, 1, 60, 'x1', 'c1', [], ['x1'], null, {}]

const sampleOf = (schema: Schema): unknown => {
  const { type, shape, values = [], entries = {} } = schema._zod.def
  if (shape !== undefined) {
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, sampleOf(field)]))
  }
  const fitting = [...values, ...Object.values(entries), ...candidates].find(
    (value) => schema.safeParse(value).success,
  )
  if (fitting === undefined) throw new Error(`nothing fits a ${type}`)
  return fitting
}

/** One command of each type that there is, made up from the schema. */
export const commandSamples = (commandSchema._zod.def.options as unknown as Schema[]).map(
  (schema) => sampleOf(schema) as { id: string; type: string },
)
