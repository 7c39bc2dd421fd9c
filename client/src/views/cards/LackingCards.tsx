import { cardsToFinish } from '@firefelt/shared/cards/actionCards.ts'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import reminder from '../agree/Fates.module.css'
import { useAgreed } from '../agree/useAgreed.ts'
import { useWork } from './useWork.ts'

/** Before a meeting ends: the cards that are not whole and that nobody is to finish by a day. A reminder, not a wall. */
export const LackingCards = () => {
  const texts = useCardsTexts()
  const { nameOf } = useAgreed()
  const { themes } = useWork()
  const lacking = cardsToFinish(themes.flatMap(({ card }) => card ?? []))
  if (lacking.length === 0) return null
  return (
    <section className={reminder.reminder}>
      <h3>{texts.lacking(lacking.length)}</h3>
      <ul>
        {lacking.map(({ theme }) => (
          <li key={theme}>{nameOf(theme)}</li>
        ))}
      </ul>
      <p>{texts.before}</p>
    </section>
  )
}
