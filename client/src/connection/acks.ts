/**
 * Which of one's own acts are on the server's disk. Acts are numbered 1, 2, 3 …; each counted frame remembers
 * the newest act it contains; the server says how many frames of a socket it has stored.
 *
 * It rests on two promises of `countingSocket`: the first counted frame of a socket answers the server's question
 * for all it does not have, so it contains every act before it that the document holds; and later frames leave in the
 * order of the acts. As long as the document lacks one that is counted, no frame stores anything.
 */
export interface Acks {
  /** One more act lies in the document; call it before its frame is sent. Returns its number. */
  acted(): number
  /** A new socket: what the last one sent unstored is sent again by the next answer. */
  socket(): SocketAcks
  /** Acts not known to be stored. */
  pending(): number
  isSaved(act: number): boolean
}

export interface SocketAcks {
  /** A counted frame is on its way. */
  sent(): void
  /** The server has stored the socket's first `count` counted frames. */
  stored(count: number): void
}

/**
 * @param before acts that an earlier page made and never saw stored; they are numbered first
 * @param changed called when `pending` may have changed
 * @param isWhole whether the document, and so the frame that leaves now, holds every act that is counted
 */
export const createAcks = (
  before = 0,
  changed: () => void = () => {},
  isWhole: () => boolean = () => true,
): Acks => {
  let newest = before
  let saved = 0
  return {
    acted: () => {
      newest++
      changed()
      return newest
    },
    pending: () => newest - saved,
    isSaved: (act) => act <= saved,
    socket: () => {
      const frames: number[] = []
      return {
        sent: () => {
          frames.push(isWhole() ? newest : saved)
        },
        stored: (count) => {
          const act = frames[Math.min(count, frames.length) - 1] ?? 0
          if (act <= saved) return
          saved = act
          changed()
        },
      }
    },
  }
}
