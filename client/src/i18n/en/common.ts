import type { Texts } from '../texts.ts'
import { notices } from './notices.ts'

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)
const are = (count: number) => (count === 1 ? 'is' : 'are')

export const common: Texts['common'] = {
  product: 'Firefelt',
  participantNumber: (number) => `Participant ${number}`,
  groupNumber: (number) => `Table ${number}`,
  remoteGroup: 'Online',
  anonymous: 'Anonymous',
  earlierGroup: (group) => `${group} (before)`,
  facilitator: 'Facilitator',
  formerParticipant: 'A former participant',
  aPostIt: 'a post-it',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  redo: 'Redo',
  language: 'Language',
  theme: 'Colours',
  themeName: { light: 'Usual', contrast: 'High contrast' },
  languageName: { da: 'Dansk', en: 'English' },
  loading: 'Loading …',
  broken: {
    title: 'Something went wrong on this page',
    text: 'What you have done is not lost. Load the page again to go on.',
    reload: 'Load the page again',
  },
  status: {
    saved: 'Saved',
    saving: 'Saving …',
    connecting: 'Connecting …',
    fetching: 'Fetching the map again …',
    ended: 'The meeting has ended',
    waiting: (count) => `${changes(count)} waiting`,
    noConnection: 'No connection',
    offline: 'No connection. What you do is kept here.',
    offlineWaiting: (count) => `No connection. ${changes(count)} ${are(count)} waiting.`,
    notSavedBrief: 'Not saved',
    notSaved: 'Not saved. The server cannot save right now. What you do stays here.',
    notSavedWaiting: (count) =>
      `Not saved. The server cannot save right now. ${changes(count)} ${are(count)} waiting.`,
    leftOut: (count) => `The meeting has ended. ${changes(count)} did not make it.`,
  },
  room: {
    opening: 'Opening the room …',
    slow: 'The server is not answering yet. This page keeps trying by itself.',
    home: 'To the start page',
    refused: {
      title: 'You do not have access to this room',
      text: 'There is no such room, or the link no longer holds. Ask the facilitator for a new one.',
    },
    planOnly: {
      title: 'Only the plan is kept',
      text: 'Everything else from the meeting has been erased, on this device too.',
      toPlan: 'See the plan',
    },
    erased: {
      title: 'The room has been erased',
      text: 'The map and all that stood on it are erased, in this browser too.',
    },
    ended: {
      title: 'The meeting has ended',
      text: 'The facilitator has ended the meeting. If it is opened again, you come back in without doing anything.',
    },
    outdated: {
      title: 'This page must be loaded again',
      text: 'The server has been renewed, and this page is too old. What you have done is kept here and is sent afterwards.',
    },
    noKey: {
      title: 'The link is not complete',
      text: 'The last part of the link is missing. Ask for the full link, or join the room.',
      participate: 'Join the room',
    },
  },
  notices,
}
