import { toFile } from '@firefelt/shared/kit/own/kitFile.ts'
import { readyKit } from '@firefelt/shared/kit/own/readyKit.ts'
import { Download, Redo2, Undo2 } from 'lucide-react'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { useNewRoom } from '../../start/useNewRoom.ts'
import styles from './EditorBar.module.css'
import { saveText } from './saveText.ts'
import type { Making } from './useOwnKit.ts'

interface EditorBarProps {
  making: Making
  /** How many texts are still to be put right. */
  left: number
  /** What was done last. */
  said: string
  onSaid(words: string): void
  onShowFault(): void
}

/** How far the version is, undo, and what it can be used for; always in sight. */
export const EditorBar = ({ making, left, said, onSaid, onShowFault }: EditorBarProps) => {
  const { common } = useTexts()
  const { editor: texts } = useKitTexts()
  const { busy, problem, open } = useNewRoom()
  const { own, isKept, fromOtherTab } = making

  const save = () => {
    const file = toFile(own)
    saveText(file.name, file.text)
    onSaid(texts.savedFile(file.name))
  }
  const news = fromOtherTab ? texts.otherTab : said

  return (
    <div className={styles.bar}>
      <div className={styles.inner}>
        <div className={styles.news}>
          <span className={styles.state}>
            {left === 0 ? (
              <strong className={styles.ready}>{texts.ready}</strong>
            ) : (
              <Button variant="quiet" size="small" className={styles.left} onClick={onShowFault}>
                {texts.left(left)}. {texts.showLeft}
              </Button>
            )}
          </span>
          <span aria-live="polite" className={styles.said}>
            {problem !== undefined
              ? common.notices.problem[problem]
              : !isKept
                ? texts.notSaved
                : news || texts.saved}
          </span>
        </div>
        <div className={styles.undo}>
          <IconButton
            label={common.undo}
            disabled={!making.canUndo}
            onClick={() => {
              making.undo()
              onSaid(texts.undone)
            }}
          >
            <Undo2 aria-hidden size={22} />
          </IconButton>
          <IconButton
            label={common.redo}
            disabled={!making.canRedo}
            onClick={() => {
              making.redo()
              onSaid(texts.redone)
            }}
          >
            <Redo2 aria-hidden size={22} />
          </IconButton>
        </div>
        <div className={styles.actions}>
          {left > 0 ? null : (
            <>
              <Button variant="secondary" size="small" onClick={save}>
                <Download aria-hidden size={20} />
                {texts.saveFile}
              </Button>
              <Button
                variant="bright"
                size="small"
                busy={busy}
                onClick={() => void open(readyKit(own))}
              >
                {texts.openRoom}
              </Button>
            </>
          )}
        </div>
      </div>
    </div>
  )
}
