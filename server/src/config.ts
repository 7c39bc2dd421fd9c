import * as z from 'zod/mini'

const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535))
const address = z.pipe(
  z.url({ protocol: /^https?$/ }),
  z.transform((text: string) => new URL(text).origin),
)
const trustProxy = z.pipe(
  z.string(),
  z.transform((text: string): string | boolean =>
    text === 'true' ? true : text === 'false' ? false : text,
  ),
)

/** Every environment variable that the server reads, with its default. */
const environmentSchema = z.object({
  /** Where it listens. 0.0.0.0, so that phones on the same network reach it. */
  PORT: z._default(port, 8080),
  HOST: z._default(z.string(), '0.0.0.0'),
  /** Everything that is stored lies here. */
  DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  /** The address that people use, when a proxy stands in front, e.g. `https://firefelt.example.dk`. */
  PUBLIC_URL: z.optional(address),
  /** Whose `X-Forwarded-*` is believed: `true`, `false`, or addresses of proxies. */
  TRUST_PROXY: z._default(trustProxy, false),
  /** Days a room is kept after its meeting. */
  RETENTION_DAYS: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(3_650)), 30),
  LOG_LEVEL: z._default(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'info',
  ),
})

/** What each must be, for whoever set it otherwise. */
const wanted: Record<string, string> = {
  PORT: 'a whole number from 0 to 65535',
  DATA_DIR: 'a folder',
  PUBLIC_URL: 'an address such as https://firefelt.example.dk',
  RETENTION_DAYS: 'a whole number from 1 to 3650',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
}

export interface Config {
  port: number
  host: string
  dataDir: string
  /** An origin, no path; undefined when none was set. */
  publicUrl: string | undefined
  trustProxy: boolean | string
  retentionDays: number
  logLevel: string
}

/** @throws Error that names each variable that cannot be used, and why. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const { data, error } = environmentSchema.safeParse(Object.fromEntries(given))
  if (error) {
    const reasons = error.issues.map(
      ({ path: [name = ''] }) => `${String(name)} must be ${wanted[String(name)]}`,
    )
    throw new Error(`the environment cannot be used\n  ${reasons.join('\n  ')}`)
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL,
    trustProxy: data.TRUST_PROXY,
    retentionDays: data.RETENTION_DAYS,
    logLevel: data.LOG_LEVEL,
  }
}
