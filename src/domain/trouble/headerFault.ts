/** What is wrong with a mail's header, which mail programs stumble over. */
export const headerFaults = [
  'noHeaders',
  'noDate',
  'noSender',
  'noMessageId',
  'severalSenders',
  'rawEightBit',
  'overlongLine',
  'noColon',
] as const
export type HeaderFault = (typeof headerFaults)[number]
