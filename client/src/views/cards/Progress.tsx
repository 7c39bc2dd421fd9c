import styles from './Cards.module.css'

/** How many of so many, as a row of dashes; its words stand beside it. */
export const Progress = ({ done, of }: { done: number; of: number }) => (
  <span aria-hidden className={styles.progress} data-whole={done === of || undefined}>
    {Array.from({ length: of }, (_, at) => (
      <i key={`${at}/${of}`} data-done={at < done || undefined} />
    ))}
  </span>
)
