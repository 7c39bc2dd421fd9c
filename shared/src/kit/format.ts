/** The form of kit that this code knows. */
export const kitFormat = 1
