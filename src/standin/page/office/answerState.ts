import type { Weather } from '../circumstances.ts'
import type { MailProgram } from '../program.ts'
import type { RoamingSettings } from './roamingSettings.ts'

/** The mailbox's own list of categories: a mail can only be given one that stands in it. */
export interface MasterCategory {
  readonly displayName: string
  readonly color: string
}

export interface AnswerState {
  readonly program: MailProgram
  readonly masterCategories: MasterCategory[]
  readonly roaming: RoamingSettings
  weather: Weather
  /** The mail that was loaded and not let go: there is one at a time. */
  loaded: string | null
}

export const succeeded = (data: unknown): object => ({ wasSuccessful: true, data })
export const failed = (errorCode: number): object => ({ wasSuccessful: false, error: true, errorCode })

export const errors = {
  notSupported: 5000,
  internal: 5001,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotFound: 9049,
}

/** Answers a call that needs no selected mail. */
export type MailboxAnswer = (state: AnswerState, parameters: never) => object | Promise<object>
