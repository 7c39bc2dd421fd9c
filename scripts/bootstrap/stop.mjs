/** A reason to stop that is meant for the reader, without a stack trace. */
export class Stop extends Error {}
