/** The part of the bundler's word that says what a module imports at once. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const page = 'src/main.tsx'
const start = 'src/views/start/StartView.tsx'
const participant = 'src/views/participant/JoinedRoom.tsx'
const facilitator = 'src/views/room/FacilitatorPage.tsx'

/** A module and all that it imports at once, however far away. */
const closure = (from: string, graph: Graph): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next)
  }
  visit(from)
  return seen
}

/**
 * Says which modules travel in one file: what the page needs at once, what every open room needs, and what both a room
 * and the start page need. Left to itself a bundler makes a file of every handful that two views share, and each costs a
 * phone a question to the server.
 *
 * @param root the client's folder, with a slash at its end
 */
export const nameChunks = (root: string): ((id: string, graph: Graph) => string | null) => {
  let known: readonly ReadonlySet<string>[] | undefined
  return (id, graph) => {
    known ??= [page, participant, facilitator, start].map((view) => closure(root + view, graph))
    const [inPage, inParticipant, inFacilitator, inStart] = known.map((set) => set.has(id))
    if (inPage === true) return 'page'
    if (inParticipant !== true || inFacilitator !== true) return null
    return inStart === true ? 'common' : 'room'
  }
}
