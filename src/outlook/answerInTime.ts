import { HostError } from './mailHost.ts'
import { officeCall } from './officeCall.ts'

/** Milliseconds: Outlook at times never answers (OfficeDev/office-js#5845), and whoever waits then holds up all that follows. */
const patience = 30_000

/** One Office call as `officeCall` makes it, which fails with `tryAgain` where no answer comes. */
export const answerInTime = <T>(
  start: Parameters<typeof officeCall<T>>[0],
  atMost: number = patience,
): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new HostError('tryAgain')), atMost)
    officeCall<T>(start)
      .finally(() => clearTimeout(timer))
      .then(resolve, reject)
  })

/** Whether it is worth while to ask at once again: Outlook said so itself. */
export const mayAskAgain = (error: unknown): boolean =>
  error instanceof HostError && error.code === 'tryAgain' && error.officeCode !== null
