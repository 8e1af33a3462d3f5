import type { OverviewRow } from '../contract/overviewSchemas.ts'

/** In the order in which to offer them. */
export const overviewStates: readonly OverviewRow['state'][] = [
  'counting',
  'unknown',
  'ended',
  'stopped',
  'noClock',
]
