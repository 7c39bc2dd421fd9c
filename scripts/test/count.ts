export interface Count {
  readonly passed: number
  readonly failed: number
  /** Tests that passed at their second try only, by name. */
  readonly flaky?: readonly string[]
}

/** A stage's check: how many of its tests passed, or whether its one check did. */
export type Check = () => Promise<Count | boolean>

/** Runs a check; one that throws has failed, and says why. */
export async function counted(check: Check): Promise<Count> {
  try {
    const result = await check()
    if (typeof result !== 'boolean') return result
    return result ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}
