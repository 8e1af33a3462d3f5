import type { Agreement, PublishedAgreement } from '../../domain/agreement/agreement.ts'
import { versionsInForce } from '../../domain/agreement/agreementInForce.ts'
import type { AgreementRecord, AgreementVersion } from '../../domain/agreement/agreementRecord.ts'
import {
  type AgreementTextFault,
  agreementFromYaml,
  isAgreement,
} from '../../domain/agreement/agreementText.ts'
import type { CalendarDate, Instant } from '../../domain/calendar/calendar.ts'
import { agreementEntry } from '../../domain/register/agreementEntries.ts'
import type { Organisation } from '../organisation.ts'
import { sha256Hex } from '../register/hash.ts'
import { RegisterError } from '../register/registerError.ts'
import type { AgreementBook, AgreementFault } from './agreementBook.ts'
import { agreementFileName, listAgreements, readAgreementFile } from './agreementFiles.ts'
import { appendToAgreement } from './agreementRegister.ts'
import { ClaimedDomains } from './claimedDomains.ts'

type Parsed = Agreement | readonly AgreementTextFault[]

/** Texts whose meaning is kept; a customer seldom has more than three versions. */
const parsedAtMost = 1000

/** Tries to publish a text while others publish; the next round goes on where this one gives up. */
const attemptsAtMost = 5

export const openAgreementBook = (organisation: Organisation): AgreementBook => new Book(organisation)

class Book implements AgreementBook {
  readonly #organisation: Organisation
  /** By the SHA-256 of the text. */
  readonly #parsed = new Map<string, Parsed>()

  constructor(organisation: Organisation) {
    this.#organisation = organisation
  }

  record(id: string): Promise<AgreementRecord | null> {
    return this.#organisation.index.agreementRecord(id)
  }

  async records(): Promise<readonly AgreementRecord[]> {
    const records = await this.#organisation.index.agreementRecords()
    return records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  async inForce(on: CalendarDate): Promise<readonly PublishedAgreement[]> {
    return (await this.records()).flatMap((record) => this.#heldOn(record, on) ?? [])
  }

  read({ yaml, sha256 }: AgreementVersion): Agreement | null {
    const read = yaml === null ? [] : this.#parse(yaml, sha256)
    return isAgreement(read) ? read : null
  }

  async publish(now: Instant): Promise<readonly AgreementFault[]> {
    const { ids, misnamed } = await listAgreements(this.#organisation.folders)
    const faults: AgreementFault[] = misnamed.map((file) => ({ file, ...whole(properName) }))
    const claimed = new ClaimedDomains()
    for (const id of ids) {
      const found = await this.#publishFile(id, now, claimed)
      faults.push(...found.map((fault) => ({ file: agreementFileName(id), ...fault })))
    }
    return faults
  }

  #heldOn({ id, versions }: AgreementRecord, on: CalendarDate): PublishedAgreement | null {
    for (const held of versionsInForce(versions, on, this.#organisation.zone)) {
      const agreement = this.read(held)
      if (agreement !== null) return { id, version: held.version, agreement }
    }
    return null
  }

  async #publishFile(
    id: string,
    now: Instant,
    claimed: ClaimedDomains,
  ): Promise<readonly AgreementTextFault[]> {
    try {
      return await this.#publishText(id, now, claimed)
    } catch (error) {
      if (error instanceof RegisterError) return [whole('a register that is whole; see dossier verify')]
      throw error
    }
  }

  /**
   * The record is looked at before the file is read, and nothing is published when somebody published in between: so a
   * service that read the file before it was changed never puts the old text after the new one.
   */
  async #publishText(
    id: string,
    now: Instant,
    claimed: ClaimedDomains,
  ): Promise<readonly AgreementTextFault[]> {
    let newest = (await this.record(id))?.versions.at(-1)
    for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
      const file = await readAgreementFile(this.#organisation.folders, id)
      if (file === null) return newest === undefined ? [] : [whole(fileAgain)]
      if (file.kind === 'fault') return [file.fault]
      const sha256 = sha256Hex(file.text)
      const agreement = this.#parse(file.text, sha256)
      if (!isAgreement(agreement)) return agreement
      const clashes = claimed.claim(agreementFileName(id), agreement, file.text)
      if (clashes.length > 0 || newest?.sha256 === sha256) return clashes
      const since = newest?.version ?? 0
      const outcome = await appendToAgreement(
        this.#organisation,
        id,
        { request: `publish-${sha256}-${since}`, by: 'dossier', at: now },
        ({ versions }) =>
          (versions.at(-1)?.version ?? 0) === since
            ? { kind: 'write', draft: published(file.text, sha256, agreement) }
            : { kind: 'answer', answer: 'passedBy' },
      )
      if (outcome.kind !== 'answer') return []
      newest = outcome.state.versions.at(-1)
    }
    return []
  }

  #parse(yaml: string, sha256: string): Parsed {
    const parsed = this.#parsed.get(sha256) ?? agreementFromYaml(yaml)
    this.#parsed.delete(sha256)
    this.#parsed.set(sha256, parsed)
    const oldest = this.#parsed.size > parsedAtMost ? this.#parsed.keys().next().value : undefined
    if (oldest !== undefined) this.#parsed.delete(oldest)
    return parsed
  }
}

const published = (yaml: string, text: string, { from }: Agreement) =>
  agreementEntry('agreementPublished', { text, from }, { yaml })

const whole = (expected: string): AgreementTextFault => ({ line: 1, path: '', expected })

const properName = 'a name of at most 64 lower-case letters, digits and hyphens that ends in .yaml'

const fileAgain =
  'the file, which is gone: its last version stays in force. Put it back, with "domains: []" where it is to hold no more'
