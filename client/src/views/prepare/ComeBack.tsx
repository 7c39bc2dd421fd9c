import { useCallback, useEffect, useState } from 'react'
import { api } from '../../connection/api.ts'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { keepIdentity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { MessagePage } from '../../ui/MessagePage.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { doorProblem } from '../participant/doorProblem.ts'

interface ComeBackProps {
  room: string
  code: string
  /** This browser is somebody else in the room; nobody loses their place by a tap on a link. */
  taken: boolean
  /** Goes on as whoever this browser is now. */
  onBack(): void
}

/** The code opens nothing here. */
const unknown: readonly ApiProblemCode[] = ['not-found', 'not-allowed', 'invalid-input']

/** Back as oneself by a personal link. */
export const ComeBack = ({ room, code, taken, onBack }: ComeBackProps) => {
  const texts = useTexts()
  const { back } = usePrepareTexts()
  const [agreed, setAgreed] = useState(!taken)
  const [problem, setProblem] = useState<ApiProblemCode>()
  const resume = useCallback(async () => {
    setProblem(undefined)
    try {
      keepIdentity(room, await api.resume(room, { personalCode: code }))
    } catch (error) {
      setProblem(problemCodeOf(error))
    }
  }, [room, code])
  useEffect(() => {
    if (agreed) void resume()
  }, [agreed, resume])

  if (agreed && problem === undefined) return <Spinner label={back.opening} />
  return (
    <MessagePage
      title={back.title}
      actions={
        problem === undefined ? (
          <>
            <Button onClick={() => setAgreed(true)}>{back.change}</Button>
            <Button variant="secondary" onClick={onBack}>
              {back.stay}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => void resume()}>{texts.participant.door.again}</Button>
            <Button variant="secondary" onClick={onBack}>
              {texts.common.cancel}
            </Button>
          </>
        )
      }
    >
      {problem === undefined ? (
        <>
          <p>{back.other}</p>
          <p>{back.otherHelp}</p>
        </>
      ) : (
        <p role="alert">
          {unknown.includes(problem) ? back.wrong : doorProblem(problem, texts.participant).text}
        </p>
      )}
    </MessagePage>
  )
}
