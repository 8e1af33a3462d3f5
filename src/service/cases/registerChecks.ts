import type { RegisterStateAnswer } from '../../contract/caseWorkSchemas.ts'
import type { CaseId } from '../../domain/case.ts'
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

  constructor(organisation: Pick<Organisation, 'folders' | 'index'>) {
    this.#organisation = organisation
  }

  /** `now` is an ISO instant. Whoever asks while a check is under way is answered by that one. */
  state(caseId: CaseId, now: string, again: boolean): Promise<RegisterStateAnswer> {
    const last = this.#checks.get(caseId)
    const isFresh = last !== undefined && Date.parse(now) - Date.parse(last.startedAt) < freshFor
    if (isFresh && (!again || this.#running.has(caseId))) return last.answer
    const answer = this.#check(caseId, now)
    this.#checks.delete(caseId)
    this.#checks.set(caseId, { startedAt: now, answer })
    const [oldest] = this.#checks.size > checksKept ? this.#checks.keys() : []
    if (oldest !== undefined) this.#checks.delete(oldest)
    return answer
  }

  async #check(caseId: CaseId, now: string): Promise<RegisterStateAnswer> {
    this.#running.add(caseId)
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
