import type { z } from 'zod'
import type { Route } from '../../contract/route.ts'
import { type Action, may } from '../../domain/permissions.ts'
import type { Asked } from './environment.ts'
import { ServiceError } from './serviceError.ts'

/** Refuses what this person may not do. */
export const demand = (c: Asked, action: Action): void => {
  if (!may(c.get('person'), action)) throw new ServiceError('notAllowed')
}

/** The request's JSON, held against its schema. The error names fields and what was expected, no values. */
export const readBody = async <Schema extends z.ZodType>(
  c: Asked,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const body: unknown = await c.req.json().catch((cause: unknown) => {
    throw new ServiceError('badRequest', 'expected a JSON body', { cause })
  })
  return checked(schema, body)
}

export const readQuery = <Schema extends z.ZodType>(c: Asked, schema: Schema): z.output<Schema> =>
  checked(schema, c.req.query())

export const readParameter = <Schema extends z.ZodType>(
  c: Asked,
  name: string,
  schema: Schema,
): z.output<Schema> => checked(schema, c.req.param(name), name)

/** `whole`: what the value as a whole is called in the error. */
const checked = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  whole = 'request',
): z.output<Schema> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || whole}: ${message}`)
  throw new ServiceError('badRequest', faults.slice(0, 5).join('; '))
}

type AnswerOf<R extends Route, Status extends keyof R['answers']> = R['answers'][Status] extends z.ZodType
  ? z.input<R['answers'][Status]>
  : never

/** Answers a route with one of the bodies its contract names. */
export const answer = <R extends Route, Status extends keyof R['answers'] & (200 | 201)>(
  c: Asked,
  _route: R,
  status: Status,
  body: AnswerOf<R, Status>,
): Response => c.json(body as object, status)
