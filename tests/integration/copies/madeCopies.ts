import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CopyChoice, CopyLinkAnswer, CopyStateAnswer } from '../../../src/contract/copySchemas.ts'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import type { OpenedBag } from '../../../src/ports/staticCopy.ts'
import type { TestService } from '../testService.ts'
import { temporaryFolder } from './writtenCopy.ts'

/** What is at the end of a link, which is followed without a key. */
export const followed = async (service: TestService, link: Response): Promise<Response> =>
  service.ask(((await link.json()) as CopyLinkAnswer).path, { as: null })

/** The copy that was downloaded. */
export const openDownload = async (response: Response): Promise<OpenedBag> => {
  const file = path.join(temporaryFolder(), 'copy.zip')
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  return staticCopies.open(file)
}

/** One static copy of a service, asked for by a person; `place` is its route. */
export const copyOf = (service: TestService, place: string, as: string) => {
  const stateOf = async (response: Promise<Response>): Promise<CopyStateAnswer> =>
    (await (await response).json()) as CopyStateAnswer
  const state = (): Promise<CopyStateAnswer> => stateOf(service.ask(place, { as }))
  const begin = (chosen?: CopyChoice): Promise<Response> =>
    service.ask(place, { method: 'POST', as, body: JSON.stringify({ mbox: true, chosen }) })
  const ended = async (): Promise<CopyStateAnswer> => {
    for (;;) {
      const seen = await state()
      if (seen.state !== 'running') return seen
      await pause(20)
    }
  }
  return {
    ...{ state, begin, ended },
    /** As it stands when it runs no more. */
    make: async (chosen?: CopyChoice): Promise<CopyStateAnswer> => {
      await begin(chosen)
      return ended()
    },
    cancel: () => stateOf(service.ask(`${place}/cancel`, { method: 'POST', as, body: '{}' })),
    link: () => service.ask(`${place}/link`, { method: 'POST', as, body: '{}' }),
    open: async (): Promise<OpenedBag> => {
      const link = await service.ask(`${place}/link`, { method: 'POST', as, body: '{}' })
      return openDownload(await followed(service, link))
    },
  }
}
