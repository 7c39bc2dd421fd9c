/** The part of Playwright's report that says how each test went. */
export interface Suite {
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly { readonly status: string }[]
  }[]
  readonly suites?: readonly Suite[]
}

/** File and title of every test that went so: `flaky` passed at its second try. */
export const titlesOf = (suites: readonly Suite[], status: string): readonly string[] =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file, title }) => `${file} › ${title}`),
    ...titlesOf(inner, status),
  ])
