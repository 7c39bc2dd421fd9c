import styles from './Spinner.module.css'

/** Four fields that light up in turn, and what is awaited. */
export const Spinner = ({ label }: { label: string }) => (
  <output className={styles.spinner}>
    <span className={styles.dots} aria-hidden>
      <i />
      <i />
      <i />
      <i />
    </span>
    <span>{label}</span>
  </output>
)
