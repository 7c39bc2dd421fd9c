import { ProjectorView } from '../projector/ProjectorView.tsx'
import { RoleRoom } from './RoleRoom.tsx'

export const ProjectorPage = ({ room }: { room: string }) => (
  <RoleRoom room={room} link="projector">
    {() => <ProjectorView room={room} />}
  </RoleRoom>
)
