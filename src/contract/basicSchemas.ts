import { z } from 'zod'
import { caseIdPattern } from '../domain/case.ts'

export const instant = z.iso.datetime().describe('ISO 8601 instant in UTC')
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits')
export const caseId = z.string().regex(caseIdPattern, 'expected lower-case letters, digits and hyphens')
/** Made by the client for one act; sent again with a repeat, so that the act happens once. */
export const request = z.string().min(8).max(100)

/** Somebody of the firm; his id stands for the name where nobody has that id now. */
export const colleague = z.object({ id: z.string(), name: z.string() })
export type ColleagueAnswer = z.infer<typeof colleague>
