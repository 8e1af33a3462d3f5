import { lazy } from 'react'

const line = () => import('./OutboxLine.tsx')
const card = () => import('./WaitingCard.tsx')
const notice = () => import('./OfflineNotice.tsx')
const elsewhere = () => import('../filing/RunsElsewhere.tsx')

export const OutboxLine = lazy(async () => ({ default: (await line()).OutboxLine }))
export const WaitingCard = lazy(async () => ({ default: (await card()).WaitingCard }))
export const OfflineNotice = lazy(async () => ({ default: (await notice()).OfflineNotice }))
export const RunsElsewhere = lazy(async () => ({ default: (await elsewhere()).RunsElsewhere }))

/** Loads them ahead of need: when they are needed there may be no network to load them over. */
export const loadLateViews = (): void =>
  void Promise.all([line(), card(), notice(), elsewhere()]).catch(() => undefined)
