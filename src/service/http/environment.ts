import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Person } from '../../domain/person.ts'

/** What every handler finds in its context: Node's own request, and who is asking. */
export interface Environment {
  Bindings: HttpBindings
  Variables: { person: Person; secureHeadersNonce?: string }
}

export type Asked = Context<Environment>
