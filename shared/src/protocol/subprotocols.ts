/** What every client names first when it opens the room's socket; its token is named second. */
export const syncSubprotocol = 'firefelt'

/**
 * Named third by a client that understands messages beyond y-websocket's own (see `messages.ts`).
 * A stock provider leaves it out and is sent nothing it would not know.
 */
export const extrasSubprotocol = 'firefelt.extras'
