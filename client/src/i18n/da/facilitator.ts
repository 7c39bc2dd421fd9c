export const facilitator = {}
