import * as z from 'zod/mini'

/**
 * A record's id: 1-40 of `a-z A-Z 0-9 _ -`, so that it is safe as a key, a path and a DOM id. `__proto__` is
 * none: as a key it would set an object's prototype.
 */
export const idSchema = z.string().check(z.regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,40}$/))

/** Browsers (also over plain HTTP) and Node both have it; the shared model names no platform's types. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

/** A random id of `length` letters and digits (32 possible characters each, 5 bits a character). */
export const randomId = (length = 12): string => {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('')
}
