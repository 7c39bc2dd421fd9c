import { memo } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useControl } from '../store/RoomContext.tsx'
import { drawFields } from './drawFields.ts'
import type { Frame } from './frame.ts'

/** The paper that the post-its lie on. */
export const FieldsShape = memo(({ frame }: { frame: Frame }) => {
  const { board } = useControl().kit
  const { language } = useLanguage()
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={(pen) => drawFields(pen._context, { frame, board, language })}
    />
  )
})
