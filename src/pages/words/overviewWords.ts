import type { AgreementAnswer } from '../../contract/agreementSchemas.ts'
import type { NewExecution, RunbookAnswer } from '../../contract/executionSchemas.ts'
import type { NewFact } from '../../contract/mailboxSchemas.ts'
import type { OverviewAnswer, OverviewRow } from '../../contract/overviewSchemas.ts'
import type { Tile } from '../overviewFilter.ts'
import type { Place } from '../places.ts'

type Verification = Extract<NewExecution, { readonly step: 'verified' }>
type CancellationState = AgreementAnswer['cancellations'][number]['state']

/** What the overview says besides what the pane says too, in one language. */
export interface OverviewWords {
  readonly places: Readonly<Record<'navigation' | Place, string>>
  /** Why a link from a letter or a calendar leads to less than it says. */
  readonly link: Readonly<Record<'refused' | 'gone', { readonly what: string; readonly next: string }>>
  readonly tile: Readonly<Record<Tile, string>>
  readonly tiles: string
  readonly weeks: {
    readonly heading: string
    readonly day: (day: string, ends: number, undecided: number) => string
    readonly nothing: string
  }
  readonly filter: {
    readonly heading: string
    readonly query: string
    readonly customer: string
    readonly allCustomers: string
    readonly state: string
    readonly allStates: string
    readonly states: Readonly<Record<OverviewRow['state'], string>>
    readonly only: string
    readonly all: string
    readonly onlys: Readonly<Record<'undecided' | 'reminderFailed' | 'hold', string>>
    readonly days: (from: string, until: string) => string
    readonly day: (day: string) => string
    readonly clear: string
    readonly matching: (matching: string, all: string, count: number) => string
    readonly csv: string
    readonly calendar: string
    readonly fileName: (today: string) => string
  }
  readonly table: {
    readonly name: string
    readonly mailbox: string
    readonly customer: string
    readonly left: string
    readonly lastDay: string
    readonly clock: string
    readonly decision: string
    readonly reminder: string
    readonly none: string
    readonly nothing: string
    readonly loading: string
    readonly undecided: string
    readonly noDecision: string
    readonly conflict: string
    readonly nearSizeLimit: string
    readonly hold: Readonly<Record<'recorded' | 'verified', string>>
    readonly reminders: Readonly<Record<OverviewRow['reminder']['state'], (day: string) => string>>
    readonly stopped: string
    readonly noClock: string
    readonly decisionState: Readonly<Record<NonNullable<OverviewRow['decision']>['state'], string>>
  }
  readonly post: {
    readonly heading: Readonly<Record<Exclude<OverviewAnswer['post']['state'], 'working'>, string>>
    readonly notSet: string
    readonly nextTry: (moment: string) => string
  }
  readonly withoutAgreement: { readonly heading: (mailboxes: number) => string; readonly next: string }
  readonly faults: {
    readonly heading: string
    readonly fault: (file: string, line: number, path: string, expected: string) => string
    readonly next: string
  }
  readonly panel: {
    readonly close: string
    readonly label: string
    readonly revoke: string
    readonly revokeWhy: string
    readonly revoked: string
  }
  readonly runbook: {
    readonly heading: string
    readonly show: string
    readonly hide: string
    readonly none: string
    readonly part: Readonly<Record<RunbookAnswer['steps'][number]['part'], string>>
    readonly copy: string
    readonly copied: string
    readonly notCopied: string
  }
  readonly execution: {
    readonly heading: string
    readonly report: string
    readonly reported: string
    readonly verify: string
    readonly verified: string
    readonly fail: string
    readonly failed: string
    readonly proof: Readonly<Record<Verification['proof'], string>>
    readonly seenAt: string
    readonly noteReport: string
    readonly noteVerify: string
    readonly noteFail: string
  }
  readonly fact: {
    readonly open: string
    readonly fact: string
    readonly facts: Readonly<Record<NewFact['fact'], string>>
    readonly day: string
    readonly moment: string
    readonly done: string
  }
  readonly instructedBy: string
  readonly note: string
  readonly enter: string
  readonly cancel: string
  readonly agreements: {
    readonly heading: string
    readonly none: string
    readonly inForce: (day: string) => string
    readonly noneInForce: string
    readonly versions: string
    readonly version: (version: number, from: string) => string
    readonly people: string
    readonly role: Readonly<Record<NonNullable<AgreementAnswer['people'][number]['role']>, string>>
    readonly informed: (day: string) => string
    readonly notInformed: string
    readonly acknowledged: (day: string) => string
    readonly notAcknowledged: string
    readonly byMail: string
    readonly entered: string
    readonly informedDone: (name: string) => string
    readonly sentences: string
  }
  readonly cancellation: {
    readonly heading: string
    readonly none: string
    readonly openCustomer: string
    readonly openMailbox: string
    readonly closesOn: string
    readonly ofCustomer: string
    readonly ofMailbox: (id: string) => string
    readonly line: (closesOn: string, by: string) => string
    readonly state: Readonly<Record<CancellationState, string>>
    readonly undecided: (count: number) => string
    readonly withdraw: string
    readonly carriedOut: string
    readonly done: Readonly<Record<'entered' | 'withdrawn' | 'carriedOut', string>>
  }
}
