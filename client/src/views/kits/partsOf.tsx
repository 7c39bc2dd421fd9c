import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { ReactNode } from 'react'
import type { useKitTexts } from '../../i18n/kitTexts.ts'
import { FormList } from './FormList.tsx'
import { Lines } from './Lines.tsx'
import { MapPart } from './MapPart.tsx'
import { PreparationPart } from './PreparationPart.tsx'
import { SessionList } from './SessionList.tsx'
import { StepList } from './StepList.tsx'
import { ThemeList } from './ThemeList.tsx'

/** One heading of a kit's page. */
export interface KitPart {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** The parts that this kit has, in the order that somebody choosing it asks for them. */
export const partsOf = (kit: Kit, texts: ReturnType<typeof useKitTexts>): KitPart[] => {
  const { steps, sessions, themes, preparation, forms, checklist, tips } = kit
  const parts: (KitPart | undefined)[] = [
    part('steps', texts.steps, <StepList steps={steps} />, steps),
    part('sessions', texts.sessions(sessions.length), <SessionList kit={kit} />),
    part('themes', texts.themeList, <ThemeList kit={kit} />, themes),
    part('map', texts.map.title, <MapPart kit={kit} />),
    preparation &&
      part('preparation', texts.preparation.title, <PreparationPart preparation={preparation} />),
    part('forms', texts.forms.title, <FormList forms={forms} />, forms),
    part(
      'checklist',
      texts.checklist,
      <Lines as="checks" lines={checklist.map(({ text }) => text)} />,
      checklist,
    ),
    part('tips', texts.tips, <Lines lines={tips} />, tips),
  ]
  return parts.filter((one) => one !== undefined)
}

const part = (
  id: string,
  title: string,
  content: ReactNode,
  items?: readonly unknown[],
): KitPart | undefined => (items?.length === 0 ? undefined : { id, title, content })
