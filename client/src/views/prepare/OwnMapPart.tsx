import { Star } from 'lucide-react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { useAnswers, useDesk } from './desk.ts'
import { OwnMap } from './OwnMap.tsx'
import styles from './OwnMapPart.module.css'
import { bySpot, preparedThemes } from './preparedThemes.ts'
import { useSpotName } from './useSpotName.ts'

/** One's own map, and under it the same in words. */
export const OwnMapPart = () => {
  const { control } = useDesk()
  const { language } = useLanguage()
  const { map } = usePrepareTexts()
  const spotName = useSpotName()
  const themes = preparedThemes(control.kit, useAnswers(), language)
  const placed = bySpot(themes).filter(({ spot }) => spot !== 'none')
  return (
    <div className={styles.part}>
      <OwnMap themes={themes} />
      {placed.length === 0 ? <p className={styles.empty}>{map.empty}</p> : null}
      <div className={styles.spots}>
        {placed.map(({ spot, themes: here }) => (
          <section key={spot}>
            <h2 className={`${styles.spot} ${styles[`field${spot}`]}`}>{spotName(spot)}</h2>
            <ul className={styles.list}>
              {here.map(({ theme, picked }) => (
                <li key={theme.id} data-picked={picked || undefined}>
                  <span className={styles.number}>{theme.number}</span>
                  <span>
                    {theme.name}
                    {picked ? (
                      <>
                        <Star aria-hidden size={16} fill="currentColor" className={styles.star} />
                        <span className={styles.hidden}> ({map.picked})</span>
                      </>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
