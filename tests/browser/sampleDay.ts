/** A Saturday on which the colleague who left has 21 days. What the sample's registers say is told from here. */
export const sampleDay = '2026-11-21T12:00:00.000Z'
