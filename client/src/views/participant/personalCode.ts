/** `K7M29QPX` as `K7M2-9QPX`. */
export const showPersonalCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
