/** A plan has nothing that such a file would show: the map was left out, or no task has a day. */
export class Nothing extends Error {
  readonly code: 'no-map' | 'no-days'

  constructor(code: 'no-map' | 'no-days') {
    super(code)
    this.code = code
  }
}
