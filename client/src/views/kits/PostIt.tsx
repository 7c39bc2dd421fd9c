import styles from './PostIt.module.css'

interface PostItProps {
  name: string
  /** Of the colours that post-its come in. */
  colour: number
  lang?: string
}

/** A theme's name as it stands on a post-it 150 px wide, breaking only where it may. */
export const PostIt = ({ name, colour, lang }: PostItProps) => (
  <span className={styles.postIt} lang={lang} style={{ background: `var(--note-${colour % 8})` }}>
    {name}
  </span>
)
