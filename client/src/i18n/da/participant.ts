export const participant = {}
