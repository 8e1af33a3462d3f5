import type { MiddlewareHandler } from 'hono'
import type { Environment } from './environment.ts'
import { ServiceError } from './serviceError.ts'

/** Lets a service stop without cutting anybody off: what is under way is finished, the new is refused. */
export class UnderWay {
  #requests = 0
  #isStopping = false
  #whenIdle: (() => void) | null = null

  readonly middleware: MiddlewareHandler<Environment> = async (_c, next) => {
    if (this.#isStopping) throw new ServiceError('stopping')
    this.#requests += 1
    try {
      await next()
    } finally {
      this.#requests -= 1
      if (this.#requests === 0) this.#whenIdle?.()
    }
  }

  /** Refuses from now on; resolves when nothing is under way. */
  finish(): Promise<void> {
    this.#isStopping = true
    if (this.#requests === 0) return Promise.resolve()
    return new Promise((resolve) => {
      this.#whenIdle = resolve
    })
  }
}
