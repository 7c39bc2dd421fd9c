const degrees = -2

/** How a post-it in the air differs from one that lies: a little askew, and nearer to the eye. */
export const tilt = { degrees, radians: (degrees * Math.PI) / 180, scale: 1.04 } as const
