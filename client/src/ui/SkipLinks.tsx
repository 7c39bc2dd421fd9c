import { useTexts } from '../i18n/LanguageContext.tsx'
import styles from './SkipLinks.module.css'

interface SkipLinksProps {
  /** Where one can go: the id of an element that can take focus, and what the link says. */
  to: readonly { id: string; text: string }[]
}

/** The first things that Tab meets; unseen until then. */
export const SkipLinks = ({ to }: SkipLinksProps) => (
  <nav aria-label={useTexts().list.skip.label} className={styles.skip}>
    {to.map(({ id, text }) => (
      <a
        key={id}
        href={`#${id}`}
        className={styles.link}
        onClick={(event) => {
          // The part after # belongs to the keys of a room's links.
          event.preventDefault()
          document.getElementById(id)?.focus()
        }}
      >
        {text}
      </a>
    ))}
  </nav>
)
