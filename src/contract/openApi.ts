import { z } from 'zod'
import { errorBody, errorStatus } from './errors.ts'
import type { BodyKind, Route } from './route.ts'
import { routes } from './routes.ts'

/** Errors any signed-in request may meet, besides those a route names. */
const everywhere = [
  'badRequest',
  'noKey',
  'unknownKey',
  'notAllowed',
  'badOrigin',
  'storageUnavailable',
  'stopping',
  'internal',
] as const

/** The contract as an OpenAPI 3.1 document, made from the routes themselves. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: { title: 'Dossier', version: '1', description: 'What the task pane asks of the service.' },
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  security: [{ key: [] }],
  paths: pathsOf(Object.entries(routes)),
})

/** `:id` as Hono writes it is `{id}` in OpenAPI. */
export const openApiPath = (path: string): string => path.replaceAll(/:([A-Za-z0-9]+)/g, '{$1}')

const pathsOf = (entries: readonly (readonly [string, Route])[]) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operationId, route] of entries) {
    const path = openApiPath(route.path)
    paths[path] = { ...paths[path], [route.method]: operation(operationId, route) }
  }
  return paths
}

const operation = (operationId: string, route: Route) => ({
  operationId,
  summary: route.summary,
  parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
  ...(route.body === undefined
    ? {}
    : { requestBody: { required: true, content: content(route.body, 'input') } }),
  responses: { ...answersOf(route), ...errorsOf(route) },
})

const answersOf = ({ answers }: Route) =>
  Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      { description: status === '201' ? 'Made' : 'Answered', content: content(schema, 'output') },
    ]),
  )

const errorsOf = ({ errors }: Route) => {
  const byStatus = Map.groupBy([...everywhere, ...errors], (code) => errorStatus[code])
  const responses = [...byStatus].map(([status, codes]) => [
    status,
    { description: `error.code: ${codes.join(', ')}`, content: content(errorBody, 'output') },
  ])
  return Object.fromEntries(responses)
}

const mediaTypes: Readonly<Record<BodyKind, { readonly type: string; readonly format?: string }>> = {
  bytes: { type: 'message/rfc822', format: 'binary' },
  file: { type: 'application/octet-stream', format: 'binary' },
  csv: { type: 'text/csv' },
  calendar: { type: 'text/calendar' },
}

const content = (schema: z.ZodType | BodyKind, io: 'input' | 'output') => {
  if (typeof schema !== 'string') return { 'application/json': { schema: jsonSchema(schema, io) } }
  const { type, ...format } = mediaTypes[schema]
  return { [type]: { schema: { type: 'string', ...format } } }
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

const pathParameters = (path: string) =>
  [...path.matchAll(/:([A-Za-z0-9]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))

const queryParameters = (query: z.ZodType | undefined) => {
  if (query === undefined) return []
  const { properties = {}, required = [] } = jsonSchema(query, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}
