/** The bounds every input is held to, on both sides. Characters are UTF-16 units, sizes are bytes. */
export const limits = {
  /** Characters in a room's title. */
  title: 80,
  /** Characters in a participant's name. */
  name: 40,
  /** Characters in a theme that participants write themselves: it must fit a post-it. */
  ownTheme: 40,
  /** Characters one writer may bring the reason on a post-it to. */
  reason: 280,
  /** Characters in a reason where several wrote at once: their edits merge, so the sum may pass `reason`. */
  reasonMerged: 4_000,
  /** Characters one writer may bring a line to: whom a theme is escalated to, say. */
  line: 120,
  /** Characters in a line where several wrote at once. */
  lineMerged: 2_000,
  /** Characters one writer may bring an answer to. */
  answer: 2_000,
  /** Characters in an answer where several wrote at once. */
  answerMerged: 12_000,
  /** Characters in what introduces a plan. */
  planIntroduction: 2_000,
  /** Themes that a board holds decisions about. */
  choices: 400,
  /** Sheets a board holds, removed ones included. */
  sheets: 600,
  /** Answers on all sheets of a board. */
  answers: 6_000,
  /** Notes a board holds, removed ones included. */
  notes: 2_000,
  /** Bytes that a whole board may take when it is written anew: several times what one with all its post-its does. */
  board: 4 * 1024 * 1024,
  /**
   * Structs that Yjs keeps for a board, and under the ids of each who writes on it, what is left of things gone included. Moves of
   * several post-its by turns leave one each, and typing one for every two to four letters: sixty people leave some 30,000 in a
   * meeting. Whoever comes back tells in one message, and the guard reads in one go, all that has gone from twice as many.
   */
  structs: { board: 100_000, each: 20_000 },
  /** Themes of the participants' own that a board holds. */
  ownThemes: 200,
  /** Characters in the name of a step that a facilitator adds. */
  stepName: 60,
  /** Steps of an agenda, beyond which none can be added. */
  agendaSteps: 60,
  /** Themes in one preparation, as many as the largest kit has. */
  preparedThemes: 200,
  /** Characters one writes in the notes of a preparation. */
  preparationNotes: 2_000,
  /** Characters in notes that were written on several devices at once and put one after the other. */
  preparationNotesMerged: 20_000,
  /** Themes in one hidden draft. */
  draft: 20,
  /** Dots one person has in a vote, at most. */
  dots: 10,
  /** Groups at work in a room at a time. */
  groups: 8,
  /** Participants a room takes. */
  participants: 200,
  /** Sockets one room takes at a time. */
  sockets: 400,
  /** Bytes in a request that opens a room, which may carry a whole kit. */
  newRoom: 256 * 1024,
  /** Bytes in one WebSocket message. */
  message: 512 * 1024,
  /** Bytes in one client's presence (awareness state). */
  presence: 1_024,
  /** Awareness client ids one socket may speak for. */
  presenceClients: 4,
  /**
   * Sync messages somebody may send a second, on average, and in one burst. An update counts once more for every `bytes`,
   * since what it costs to judge grows with them, and for every `steps` of work that they do not show; a question, whose
   * answer may be the whole board, so often.
   */
  syncRate: { perSecond: 60, burst: 400, bytes: 8 * 1024, steps: 30_000, question: 30 },
  /** Live messages (a stance, or awareness) a socket may send a second, and in one burst; more are dropped. */
  liveRate: { perSecond: 80, burst: 160 },
  /** Unsent bytes the server keeps for a slow reader before it is cut. */
  socketBuffer: 4 * 1024 * 1024,
} as const
