import { z } from 'zod'

/** Every way a request can fail, and the HTTP status that goes with it. The pane turns the code into a sentence. */
export const errorStatus = {
  badRequest: 400,
  hashDiffers: 400,
  noKey: 401,
  unknownKey: 401,
  notAllowed: 403,
  badOrigin: 403,
  caseNotFound: 404,
  filingNotFound: 404,
  commitmentNotFound: 404,
  noteNotFound: 404,
  attachmentNotFound: 404,
  copyNotFound: 404,
  mailboxNotFound: 404,
  messageNotFound: 404,
  decisionNotFound: 404,
  agreementNotFound: 404,
  cancellationNotFound: 404,
  routeNotFound: 404,
  personUnknown: 409,
  referenceTaken: 409,
  holdAlready: 409,
  mailNotAtHand: 409,
  filingUnderWay: 409,
  holdNone: 409,
  decisionChanged: 409,
  proofDiffers: 409,
  undecided: 409,
  changedMeanwhile: 409,
  needsAnother: 409,
  ownerIsThere: 409,
  leaverSigned: 409,
  stillReading: 409,
  successorMayNotSee: 409,
  postNotSet: 409,
  tooManyLinks: 429,
  messageNotReceived: 409,
  attachmentUnreadable: 409,
  messageTooLarge: 413,
  bodyTooLarge: 413,
  registerDamaged: 503,
  storageFull: 507,
  storageUnavailable: 503,
  postFailed: 503,
  stopping: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

const codes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]

export const errorCode = z.enum(codes)

export const errorBody = z.object({
  error: z.object({
    code: errorCode,
    /** What was expected, in English, for whoever reads the log; never a word of a mail. */
    expected: z.string().optional(),
  }),
})
export type ErrorBody = z.infer<typeof errorBody>
