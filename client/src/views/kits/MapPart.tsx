import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { FieldsPicture } from './FieldsPicture.tsx'
import { Lines } from './Lines.tsx'
import styles from './MapPart.module.css'
import { useSay } from './useSay.ts'

/** The map: its axes and fields, what is asked of it, what stands beside it, and what themes can become. */
export const MapPart = ({ kit }: { kit: Kit }) => {
  const say = useSay()
  const { map: texts, range } = useKitTexts()
  const { board, fates, focus } = kit
  const asking = board.fields.filter(({ questions }) => questions.length > 0)
  return (
    <div className={styles.part}>
      <FieldsPicture board={board} />
      {asking.length === 0 ? null : (
        <div className={styles.block}>
          <h3 className={styles.title}>{texts.questions}</h3>
          <div className={styles.fields}>
            {asking.map(({ number, name, questions }) => (
              <div
                key={number}
                className={styles.field}
                style={{
                  background: `var(--field${number})`,
                  color: `var(--field${number}-ink)`,
                }}
              >
                <h4 className={styles.fieldName}>
                  {number} {say(name)}
                </h4>
                <Lines lines={questions} />
              </div>
            ))}
          </div>
        </div>
      )}
      {board.plenaryQuestions.length === 0 ? null : (
        <div className={styles.block}>
          <h3 className={styles.title}>{texts.plenary}</h3>
          <Lines as="questions" lines={board.plenaryQuestions} />
        </div>
      )}
      {board.beside.length === 0 ? null : (
        <div className={styles.block}>
          <h3 className={styles.title}>{texts.beside}</h3>
          {board.beside.map(({ id, name, help }) => (
            <div key={id} className={styles.beside}>
              <strong>{say(name)}</strong>
              <p>{say(help)}</p>
            </div>
          ))}
        </div>
      )}
      {fates.length === 0 ? null : (
        <div className={styles.block}>
          <h3 className={styles.title}>{texts.fates}</h3>
          {focus === undefined ? null : <p>{texts.focus(range(focus.min, focus.max))}</p>}
          <dl className={styles.fates}>
            {fates.map(({ id, name, help }) => (
              <div key={id}>
                <dt>{say(name)}</dt>
                <dd>{say(help)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  )
}
