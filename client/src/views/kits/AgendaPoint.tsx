import type { AgendaItem } from '@firefelt/shared/kit/agenda.ts'
import type { Form } from '@firefelt/shared/kit/form.ts'
import type { Localized } from '@firefelt/shared/kit/localized.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { Fold } from './Fold.tsx'
import { Lines } from './Lines.tsx'
import styles from './SessionList.module.css'
import { useSay } from './useSay.ts'

/** One point of the agenda: its minutes and purpose, and on request all that is said about it. */
export const AgendaPoint = ({ item, forms }: { item: AgendaItem; forms: readonly Form[] }) => {
  const say = useSay()
  const texts = useKitTexts()
  const { agenda } = texts
  const { min, max } = item.minutes
  const filled = item.forms.flatMap((id) => forms.filter((form) => form.id === id))
  const has = item.instructions.length + item.questions.length + item.tips.length > 0
  return (
    <li className={styles.point}>
      <span className={styles.time}>
        <strong>{texts.minutes(item.minutes.default)}</strong>
        {min === max ? null : <span className={styles.muted}>({texts.range(min, max)})</span>}
      </span>
      <div className={styles.words}>
        <h4 className={styles.pointName}>{say(item.name)}</h4>
        <p>{say(item.purpose)}</p>
        {filled.length === 0 ? null : (
          <p className={styles.muted}>
            {agenda.forms}: {filled.map(({ name }) => say(name)).join(', ')}
          </p>
        )}
        {has ? (
          <Fold
            as="line"
            summary={
              <>
                <span aria-hidden>{agenda.moreShort}</span>
                <span className={styles.hidden}>{agenda.more(say(item.name))}</span>
              </>
            }
          >
            <Said title={agenda.instructions} lines={item.instructions} as="steps" />
            <Said title={agenda.questions} lines={item.questions} as="questions" />
            <Said title={agenda.tips} lines={item.tips} as="points" />
          </Fold>
        ) : null}
      </div>
    </li>
  )
}

interface SaidProps {
  title: string
  lines: readonly Localized[]
  as: 'steps' | 'questions' | 'points'
}

const Said = ({ title, lines, as }: SaidProps) =>
  lines.length === 0 ? null : (
    <div className={styles.said}>
      <h5 className={styles.small}>{title}</h5>
      <Lines as={as} lines={lines} />
    </div>
  )
