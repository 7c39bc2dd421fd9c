import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { type Block, storyOf } from '@firefelt/shared/outcome/story.ts'
import styles from './Plan.module.css'
import { PlanMap } from './PlanMap.tsx'

type TableBlock = Extract<Block, { kind: 'table' }>

const Table = ({ caption, head, rows }: TableBlock) => (
  // Moved sideways by keyboard too, where a phone is narrower than the table.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className={styles.wide} aria-label={caption} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, number) => (
          // The rows of a plan have no ids, and never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={number}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={head[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[at]} data-head={head[at]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Piece = ({ block, plan }: { block: Block; plan: Plan }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading tabIndex={block.level === 1 ? -1 : undefined}>{block.text}</Heading>
    }
    case 'text':
      if (block.tone === 'quote') return <blockquote>{block.text}</blockquote>
      return <p data-tone={block.tone}>{block.text}</p>
    case 'pairs':
      return (
        <dl>
          {block.pairs.map(({ label, text }) => (
            <div key={`${label} ${text}`}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table {...block} />
    case 'map':
      return <PlanMap plan={plan} />
    case 'page':
      return <hr />
  }
}

/** A plan as it is read, drawn from the same pieces as every file that is made of it. */
export const PlanStory = ({ plan }: { plan: Plan }) => (
  <article className={styles.story} lang={plan.language}>
    {storyOf(plan).map((block, number) => (
      // The pieces of a plan have no ids, and stand in their order.
      // oxlint-disable-next-line react/no-array-index-key
      <Piece key={number} block={block} plan={plan} />
    ))}
  </article>
)
