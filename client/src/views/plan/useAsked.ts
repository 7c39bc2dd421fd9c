import { useCallback, useEffect, useState } from 'react'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'

export type Asked<Answer> =
  | { kind: 'asking' }
  | { kind: 'failed'; code: ApiProblemCode }
  | { kind: 'answered'; answer: Answer }

/** Asks the server once, and again when wanted. @param ask the same function as long as it asks the same */
export const useAsked = <Answer>(
  ask: () => Promise<Answer>,
): [Asked<Answer>, () => void, (answer: Answer) => void] => {
  const [asked, setAsked] = useState<Asked<Answer>>({ kind: 'asking' })
  const [time, setTime] = useState(0)
  useEffect(() => {
    let gone = false
    setAsked({ kind: 'asking' })
    ask().then(
      (answer) => gone || setAsked({ kind: 'answered', answer }),
      (error: unknown) => gone || setAsked({ kind: 'failed', code: problemCodeOf(error) }),
    )
    return () => {
      gone = true
    }
  }, [ask, time])
  const again = useCallback(() => setTime((count) => count + 1), [])
  const set = useCallback((answer: Answer) => setAsked({ kind: 'answered', answer }), [])
  return [asked, again, set]
}
