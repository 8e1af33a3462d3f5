import type { Instant } from '../../domain/calendar/calendar.ts'
import type { PostFailure } from '../../ports/postman.ts'

/** Whether reminders can be sent, for the overview and the pane. */
export type PostStatus =
  | { readonly state: 'notSet' | 'working'; readonly because: null; readonly nextTryAt: null }
  | { readonly state: 'failing'; readonly because: PostFailure; readonly nextTryAt: Instant | null }

export const postNotSet: PostStatus = { state: 'notSet', because: null, nextTryAt: null }
export const postWorking: PostStatus = { state: 'working', because: null, nextTryAt: null }
