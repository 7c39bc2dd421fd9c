/** A socket that nothing leaves until the test lets it. */
export class FakeSocket {
  static readonly opened: FakeSocket[] = []
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readonly protocols: readonly string[]
  readonly url: string
  readonly sent: Uint8Array[] = []
  binaryType = 'blob'
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null

  constructor(url: string, protocols: readonly string[]) {
    this.url = url
    this.protocols = protocols
    FakeSocket.opened.push(this)
  }

  send(frame: Uint8Array) {
    this.sent.push(frame)
  }

  close() {
    this.readyState = 3
  }

  open() {
    this.readyState = 1
    this.onopen?.()
  }

  receive(frame: Uint8Array) {
    this.onmessage?.({ data: new Uint8Array(frame).buffer })
  }

  /** The server, or the network, closes it. */
  end(code = 1006) {
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }
}
