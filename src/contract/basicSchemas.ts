import { z } from 'zod'
import { caseIdPattern } from '../domain/cases/case.ts'
import { oneLine, severalLines } from '../domain/writtenText.ts'

export const instant = z.iso.datetime().describe('ISO 8601 instant in UTC')
export const calendarDate = z.iso.date()
export const count = z.int().min(0)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits')
export const caseId = z.string().regex(caseIdPattern, 'expected lower-case letters, digits and hyphens')

const folderName = () =>
  z.string().regex(/^[a-z0-9-]{1,64}$/, 'expected lower-case letters, digits and hyphens')
export const mailboxId = folderName()
export const agreementId = folderName()

/** Of an entry in a register, as it stands in an address. */
export const entryNumber = z.coerce.number().int().min(1).max(99_999_999)

/** Made by the client for one act; sent again with a repeat, so that the act happens once. */
export const request = z.string().min(8).max(100)
/** A name, a title: it stands in lists and letters. */
export const line = z.string().overwrite(oneLine)
/** What a person may write with an act, and why he must say he does it. */
export const writing = z.string().overwrite(severalLines)
export const written = writing.max(2000)
export const reason = writing.min(3, 'expected a reason').max(2000)

/** Somebody of the firm; his id stands for the name where nobody has that id now. */
export const colleague = z.object({ id: z.string(), name: z.string() })
export type ColleagueAnswer = z.infer<typeof colleague>
