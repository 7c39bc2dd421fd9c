import styles from './Logo.module.css'

/** The product's mark and name. */
export const Logo = () => (
  <span className={styles.logo}>
    <svg viewBox="0 0 32 32" aria-hidden className={styles.mark}>
      <rect width="32" height="32" rx="7" fill="var(--brand)" />
      <rect x="5" y="5" width="10" height="10" rx="2.5" fill="var(--bright)" />
      <rect x="17" y="5" width="10" height="10" rx="2.5" fill="var(--note-1)" />
      <rect x="5" y="17" width="10" height="10" rx="2.5" fill="var(--note-7)" />
      <rect x="17" y="17" width="10" height="10" rx="2.5" fill="var(--note-3)" />
    </svg>
    Firefelt
  </span>
)
