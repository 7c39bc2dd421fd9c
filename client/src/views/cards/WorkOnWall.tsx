import { isEmpty, sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import { briefFields } from '@firefelt/shared/cards/actionCards.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import type { StepNow } from '../agenda/stepNow.ts'
import { SheetWords } from '../agree/SheetWords.tsx'
import { useAgreed } from '../agree/useAgreed.ts'
import { WallPage } from '../agree/WallPage.tsx'
import styles from './Cards.module.css'
import { ThemeWords } from './ThemeWords.tsx'
import { formsOfWork, type Work } from './themeWork.ts'
import { useHowFar } from './useHowFar.ts'
import { type ThemeWork, useWork } from './useWork.ts'
import { GroupMark, WorkRow } from './WorkRow.tsx'

/** The theme that its group presents. */
const Presented = ({ work, theme }: { work: Work; theme: ThemeWork }) => {
  const { language } = useLanguage()
  const { formOf } = useWork()
  const howFar = useHowFar()(work, theme)
  const { name, group } = theme
  const form = formOf(work === 'qualify' ? 'themeDialogue' : 'actionCard')
  return (
    <>
      <header className={styles.presents}>
        <p className={styles.kicker}>
          <span>{form === undefined ? '' : textIn(form.name, language)}</span>
          {group === undefined ? null : <GroupMark group={group} />}
        </p>
        <h1>{name}</h1>
      </header>
      {howFar.done === 0 ? (
        <ul className={styles.asks}>
          {form?.fields.map(({ id, label }) => (
            <li key={id}>{textIn(label, language)}</li>
          ))}
        </ul>
      ) : (
        <ThemeWords theme={theme.theme} kinds={formsOfWork[work]} />
      )}
    </>
  )
}

/** What the groups have found that they need to know. */
const Lacks = ({ theme }: { theme: string }) => {
  const texts = useCardsTexts()
  const { filled } = useAgreed()
  const form = useWork().formOf('knowledge')
  const [field] = form?.fields ?? []
  const words = sheetsOf(filled, form?.id ?? '', theme).flatMap(
    ({ answers }) => answers[field?.id ?? '']?.words.trim() || [],
  )
  if (words.length === 0) return null
  return (
    <div className={styles.lacks}>
      <p>{texts.missing}</p>
      {words.map((each) => (
        <b key={each}>{each}</b>
      ))}
    </div>
  )
}

/** What a card is to reach, and who sees to it. */
const Brief = ({ theme }: { theme: string }) =>
  useWork()
    .written(theme, ['actionCard'])
    .map((sheet) => <SheetWords key={sheet.id} sheet={sheet} only={briefFields} />)

/** On the wall: all themes with their groups and how far each has come, or the one that is presented. */
export const WorkOnWall = ({ now }: { now: StepNow }) => {
  const { kit, openTheme } = useControl()
  const texts = useCardsTexts()
  const { language } = useLanguage()
  const { filled } = useAgreed()
  const { work, themes } = useWork()
  if (work === undefined) return null
  const shown = themes.find(({ theme }) => theme === openTheme)
  const rooms = kit.forms
    .filter(({ id, per }) => per === 'room' && now.item?.forms.includes(id))
    .flatMap((form) => sheetsOf(filled, form.id).map((sheet) => ({ form, sheet })))
    .filter(({ sheet }) => !isEmpty(sheet))
  return (
    <WallPage>
      <div className={styles.wall}>
        {shown === undefined ? (
          <>
            <h1>{work === 'qualify' ? texts.title : texts.titleOfCards}</h1>
            <div className={styles.both} data-both={rooms.length > 0 || undefined}>
              <div className={styles.grid}>
                {themes.map((theme) => (
                  <section key={theme.theme} className={styles.card}>
                    <WorkRow work={work} theme={theme} />
                    {work === 'qualify' ? (
                      <Lacks theme={theme.theme} />
                    ) : rooms.length === 0 ? (
                      <Brief theme={theme.theme} />
                    ) : null}
                  </section>
                ))}
              </div>
              {rooms.length === 0 ? null : (
                <div className={styles.grid}>
                  {rooms.map(({ form, sheet }) => (
                    <section key={sheet.id} className={styles.card}>
                      <h2>{textIn(form.name, language)}</h2>
                      <SheetWords sheet={sheet} />
                    </section>
                  ))}
                </div>
              )}
            </div>
          </>
        ) : (
          <Presented work={work} theme={shown} />
        )}
      </div>
    </WallPage>
  )
}
