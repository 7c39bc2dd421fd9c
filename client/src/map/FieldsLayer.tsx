import { memo } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useControl } from '../store/RoomContext.tsx'
import { drawFields } from './drawFields.ts'
import type { Frame } from './frame.ts'

/** The paper: drawn anew only when the map's size or the language changes. */
export const FieldsLayer = memo(({ frame }: { frame: Frame }) => {
  const { board } = useControl().kit
  const { language } = useLanguage()
  return (
    <Layer listening={false}>
      <Shape
        listening={false}
        perfectDrawEnabled={false}
        sceneFunc={(pen) => drawFields(pen._context, { frame, board, language })}
      />
    </Layer>
  )
})
