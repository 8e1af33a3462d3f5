import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../../../src/mime/sha256.ts'
import { kitchen } from '../mails.ts'
import { type Fate, me, modelService } from './modelService.ts'
import { freshMachine, type OpenPane, openPane } from './panes.ts'

type Step =
  | { readonly kind: 'file'; readonly pane: 0 | 1 }
  | { readonly kind: 'sendNow'; readonly pane: 0 | 1 }
  /** Sends what was refused once more, to another case. */
  | { readonly kind: 'release'; readonly pane: 0 | 1; readonly to: string }
  /** Takes out what waits or was refused, and files its mail in another case instead, or nowhere. */
  | { readonly kind: 'takeOut'; readonly pane: 0 | 1; readonly to: string | null }
  /** Closes a pane in the midst of whatever it does, and opens another. */
  | { readonly kind: 'reopen'; readonly pane: 0 | 1 }
  | { readonly kind: 'weather'; readonly fates: readonly Fate[] }
  /** Lets some of what is under way happen. */
  | { readonly kind: 'wait'; readonly turns: number }

const fates: readonly Fate[] = ['answered', 'lost', 'stopping', 'answerLost', 'failed', 'failedAfter']
/** The bytes arrive, the filing is recorded, and then something breaks. */
const faultAfter: fc.Arbitrary<Fate[]> = fc.constantFrom(
  ['answered', 'answerLost', 'lost'],
  ['answered', 'failedAfter'],
  ['answered', 'answered', 'failedAfter'],
)
const caseId = fc.constantFrom('2026-0142', '2026-0231', '2026-0300')
const pane = fc.constantFrom(0 as const, 1 as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('file' as const), pane }),
  fc.record({ kind: fc.constant('sendNow' as const), pane }),
  fc.record({ kind: fc.constant('release' as const), pane, to: caseId }),
  fc.record({
    kind: fc.constant('takeOut' as const),
    pane,
    to: fc.option(caseId),
  }),
  fc.record({ kind: fc.constant('reopen' as const), pane }),
  fc.record({
    kind: fc.constant('weather' as const),
    fates: fc.oneof(fc.array(fc.constantFrom(...fates), { maxLength: 12 }), faultAfter),
  }),
  fc.record({ kind: fc.constant('wait' as const), turns: fc.integer({ min: 1, max: 6 }) }),
)

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
let panes: OpenPane[] = []

beforeEach(freshMachine)
afterEach(() => {
  for (const open of panes) open.close()
  panes = []
})

it('files exactly once and in one case, whatever fails, waits, is closed, is sent elsewhere or is taken out, in two panes at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      freshMachine()
      const service = modelService()
      panes = [await openPane(service), await openPane(service)]
      // Once the service has said whose key it is, that holds for panes that open without a network too.
      await panes[0]?.outbox.meet(me)
      await panes[1]?.outbox.meet(me)
      /** Subjects of what somebody was told is filed or waits, and of what he took out. */
      const promised = new Set<string>()
      const takenOut = new Set<string>()
      let begun = 0
      const file = (pane: OpenPane | undefined, subject: string, into = kitchen) => {
        begun += 1
        void pane?.file(subject, into, { request: `request ${begun}` }).then(
          (became) => {
            expect(became).not.toMatchObject({ isLasting: false })
            promised.add(subject)
          },
          () => undefined,
        )
      }
      for (const one of steps) {
        if (one.kind === 'file') file(panes[one.pane], `mail ${begun}`)
        if (one.kind === 'takeOut') {
          const open = panes[one.pane]
          const waiting = (await open?.outbox.items())?.find(
            ({ content, problem }) => content.kind === 'read' && problem !== null,
          )
          if (waiting && (await open?.outbox.remove(waiting.plan.request))) {
            const { subject } = waiting.mail.metadata
            promised.delete(subject)
            takenOut.add(subject)
            if (one.to !== null) {
              takenOut.delete(subject)
              file(open, subject, { ...kitchen, id: one.to })
            }
          }
        }
        if (one.kind === 'release') {
          const refused = (await panes[one.pane]?.outbox.items())?.find(({ isRefused }) => isRefused)
          const into = { kind: 'existing', case: { ...kitchen, id: one.to } } as const
          if (refused) void panes[one.pane]?.outbox.release(refused.plan.request, into)
        }
        if (one.kind === 'sendNow') void panes[one.pane]?.outbox.sendNow()
        if (one.kind === 'weather') service.meet(one.fates)
        if (one.kind === 'reopen') {
          panes[one.pane]?.close()
          panes[one.pane] = await openPane(service)
        }
        for (let turns = one.kind === 'wait' ? one.turns : 1; turns > 0; turns--) await turn()
      }
      service.meet([])
      for (const open of panes) open.close()
      panes = [await openPane(service)]
      for (const { isRefused, plan } of (await panes[0]?.outbox.items()) ?? []) {
        if (isRefused) await panes[0]?.outbox.release(plan.request, null)
      }
      await panes[0]?.outbox.sendNow()

      expect(await panes[0]?.outbox.items()).toEqual([])
      const casesOf = async (subject: string) =>
        service.stands.get(await sha256(new TextEncoder().encode(subject)))?.size ?? 0
      for (const subject of promised) expect(await casesOf(subject)).toBe(1)
      for (const subject of takenOut) expect(await casesOf(subject)).toBe(0)
      for (const cases of service.stands.values()) expect(cases.size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 150 },
  )
})
