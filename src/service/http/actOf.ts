import type { Instant } from '../../domain/calendar/calendar.ts'
import type { Act } from '../register/registers.ts'
import type { Asked } from './environment.ts'

/** What whoever asks does once, under the id that he gave it. */
export const actOf = (c: Asked, request: string, at: Instant): Act => ({
  request,
  by: c.get('person').id,
  at,
})
