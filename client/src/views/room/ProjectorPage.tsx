import { useEffect } from 'react'
import { ProjectorView } from '../projector/ProjectorView.tsx'
import { Practice } from '../rehearsal/Practice.tsx'
import { RoleRoom } from './RoleRoom.tsx'

/** What is said in place of the map is read from as far away as the map. */
const useLargeType = () =>
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.wall = ''
    return () => {
      delete dataset.wall
    }
  }, [])

export const ProjectorPage = ({ room }: { room: string }) => {
  useLargeType()
  return (
    <RoleRoom room={room} link="projector">
      {() => (
        <>
          <ProjectorView room={room} />
          <Practice />
        </>
      )}
    </RoleRoom>
  )
}
