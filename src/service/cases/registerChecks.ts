import type { RegisterStateAnswer } from '../../contract/caseWorkSchemas.ts'
import type { CaseId } from '../../domain/cases/case.ts'
import type { Organisation } from '../organisation.ts'
import { isDamage } from '../upkeep/finding.ts'
import { verifySubject } from '../upkeep/verify.ts'
import { caseRegister } from './caseRegister.ts'

/** A check reads every mail of a case: within an hour it is done again only when somebody asks for it. */
const freshFor = 3_600_000
const checksKept = 500

interface Check {
  readonly startedAt: string
  readonly answer: Promise<RegisterStateAnswer>
}

/** Whether registers of cases, and the mails they name, are unbroken: as last checked, or checked now. */
export class RegisterChecks {
  readonly #organisation: Pick<Organisation, 'folders' | 'index'>
  readonly #checks = new Map<CaseId, Check>()
  readonly #running = new Set<CaseId>()
  /** The last check begun: they go one after another, or whoever asks about many cases would have them all read at once. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(organisation: Pick<Organisation, 'folders' | 'index'>) {
    this.#organisation = organisation
  }

  /** `now` is an ISO instant. Whoever asks while a check is under way is answered by that one. */
  state(caseId: CaseId, now: string, again: boolean): Promise<RegisterStateAnswer> {
    const last = this.#checks.get(caseId)
    const isFresh = last !== undefined && Date.parse(now) - Date.parse(last.startedAt) < freshFor
    if (last !== undefined && (this.#running.has(caseId) || (isFresh && !again))) return last.answer
    const answer = this.#inTurn(() => this.#check(caseId, now))
    this.#running.add(caseId)
    this.#checks.delete(caseId)
    this.#checks.set(caseId, { startedAt: now, answer })
    const [oldest] = this.#checks.size > checksKept ? this.#checks.keys() : []
    if (oldest !== undefined) this.#checks.delete(oldest)
    return answer
  }

  #inTurn<T>(check: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(check)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #check(caseId: CaseId, now: string): Promise<RegisterStateAnswer> {
    try {
      const { folders, index } = this.#organisation
      const { folder } = caseRegister(caseId)
      const known = await index.newestKnown(folder)
      const { entries, mails, findings } = await verifySubject(folders, folder, known ? [known] : [])
      const damage = findings.filter((finding) => isDamage(finding, false)).length
      return {
        ...{ state: damage === 0 ? 'unbroken' : 'damaged', entries, mails },
        ...{ findings: damage, checkedAt: now },
      }
    } catch (error) {
      this.#checks.delete(caseId)
      throw error
    } finally {
      this.#running.delete(caseId)
    }
  }
}
