import type { Agreement } from '../../domain/agreement/agreement.ts'
import type { AgreementTextFault } from '../../domain/agreement/agreementText.ts'

/** Which agreement each mail domain belongs to: named in two, nobody could say which holds for its mailboxes. */
export class ClaimedDomains {
  /** The file that named a domain first. */
  readonly #fileOf = new Map<string, string>()

  claim(file: string, { domains }: Agreement, text: string): readonly AgreementTextFault[] {
    return domains.flatMap((domain, index) => {
      const other = this.#fileOf.get(domain) ?? file
      this.#fileOf.set(domain, other)
      return other === file
        ? []
        : [{ line: lineOfDomains(text), path: `domains.${index}`, expected: `a domain that ${other} lacks` }]
    })
  }
}

const lineOfDomains = (text: string): number =>
  Math.max(
    0,
    text.split('\n').findIndex((line) => line.startsWith('domains')),
  ) + 1
