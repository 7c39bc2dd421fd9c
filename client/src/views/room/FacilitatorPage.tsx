import { useEffect } from 'react'
import { rememberFacilitated } from '../../connection/facilitated.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { FacilitatorView } from '../facilitator/FacilitatorView.tsx'
import { Practice } from '../rehearsal/Practice.tsx'
import { RoleRoom } from './RoleRoom.tsx'

/** Keeps the room in the start page's list, under its newest title. */
const Remembered = ({ room, token }: { room: string; token: string }) => {
  const { title, code, createdAt } = useControl()
  useEffect(
    () => rememberFacilitated({ room, title, code, createdAt, token }),
    [room, title, code, createdAt, token],
  )
  return null
}

export const FacilitatorPage = ({ room }: { room: string }) => (
  <RoleRoom room={room} link="facilitator">
    {(token) => (
      <>
        <Remembered room={room} token={token} />
        <FacilitatorView room={room} />
        <Practice />
      </>
    )}
  </RoleRoom>
)
