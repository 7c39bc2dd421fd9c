import styles from './Shape.module.css'
import { shapePaths } from './shapePaths.ts'
import { noteColours } from './tokens.ts'

/** A sender's mark, drawn the same on every phone. With `colour` it is filled as their post-its are, else as the text. */
export const Shape = ({ shape, colour }: { shape: number; colour?: number }) => (
  <svg viewBox="0 0 16 16" aria-hidden className={styles.shape}>
    <path
      d={shapePaths[shape % shapePaths.length]}
      fill={colour === undefined ? 'currentColor' : noteColours[colour % noteColours.length]}
      stroke={colour === undefined ? 'none' : 'rgb(24 34 45 / 45%)'}
    />
  </svg>
)
