import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'

export interface DialogProps {
  open: boolean
  /** Called on the close button, Escape and a tap beside the dialog; the caller then sets `open` to false. */
  onClose(): void
  title: string
  children: ReactNode
  /** The buttons at the foot, the chosen one last. */
  actions?: ReactNode
  wide?: boolean
  /** Where focus belongs afterwards. Default: where it was before; needed when that may be gone by then. */
  returnTo?: () => HTMLElement | null
}

/** A modal. Focus goes to its title, stays inside, and returns to where it was. */
export const Dialog = ({
  open,
  onClose,
  title,
  children,
  actions,
  wide = false,
  returnTo,
}: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const texts = useTexts()
  const goBack = useRef(returnTo)
  useEffect(() => {
    goBack.current = returnTo
  })

  useEffect(() => {
    const element = dialog.current
    if (element === null || !open) return
    const opener = document.activeElement
    element.showModal()
    if (!element.querySelector('[autofocus]')) heading.current?.focus()
    return () => {
      element.close()
      // It is out of the page by now, so the browser itself no longer knows where focus came from.
      const back = goBack.current?.() ?? opener
      if (back instanceof HTMLElement) back.focus()
    }
  }, [open])

  if (!open) return null
  return (
    // A tap beside the sheet is a convenience for pointers; Escape and the button do the same for keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          <IconButton label={texts.common.close} onClick={onClose}>
            <X aria-hidden size={22} />
          </IconButton>
        </div>
        {children}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  )
}
