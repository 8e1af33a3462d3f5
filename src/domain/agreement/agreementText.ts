import { type Agreement, agreementSchema } from './agreement.ts'
import { agreementClashes } from './agreementClashes.ts'
import { type Expectation, expectationsOf } from './agreementExpected.ts'
import { type PlainYaml, plainYaml } from './agreementYaml.ts'

/** What is wrong in an agreement's text. Says what was expected and never what stood there: it may be anybody's words. */
export interface AgreementTextFault {
  /** Counted from 1. */
  readonly line: number
  /** Dotted, as `mailboxes.leaver.period`; empty for the text as a whole. */
  readonly path: string
  readonly expected: string
}

/** UTF-16 units; what people write has some two thousand. */
export const agreementTextAtMost = 100_000

/** Faults told at once; a text with more has another trouble than these. */
const faultsAtMost = 20

/** Reads an agreement as a person wrote it in YAML. All that is wrong is told at once, in the order of the text. */
export const agreementFromYaml = (text: string): Agreement | readonly AgreementTextFault[] => {
  if (text.length > agreementTextAtMost)
    return [{ line: 1, path: '', expected: `at most ${agreementTextAtMost} characters` }]
  const read = plainYaml(text)
  return 'value' in read ? agreementFrom(read) : told(read.map((fault) => ({ ...fault, path: '' })))
}

/** Whether reading a text gave an agreement. */
export const isAgreement = (read: Agreement | readonly AgreementTextFault[]): read is Agreement =>
  !Array.isArray(read)

const agreementFrom = (yaml: PlainYaml): Agreement | readonly AgreementTextFault[] => {
  const read = agreementSchema.safeParse(yaml.value)
  const issues = read.success ? [] : read.error.issues
  const faults = [
    ...issues.flatMap((issue) => expectationsOf(issue, agreementSchema, yaml.value)),
    ...agreementClashes(yaml.value),
  ].map((expectation) => faultOf(expectation, yaml))
  return read.success && faults.length === 0 ? read.data : told(faults)
}

const faultOf = ({ path, expected }: Expectation, yaml: PlainYaml): AgreementTextFault => ({
  line: yaml.lineOf(path),
  path: pathText(path),
  expected,
})

/** A name is told only where it is a word: a line that lost its indent may begin with somebody's address. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .filter((step) => /^[A-Za-z0-9]{1,30}$/.test(step))
    .join('.')

const told = (faults: readonly AgreementTextFault[]): readonly AgreementTextFault[] =>
  faults
    .toSorted((a, b) => a.line - b.line)
    .filter((fault, index, sorted) => index === 0 || !isSame(fault, sorted[index - 1]))
    .slice(0, faultsAtMost)

const isSame = (a: AgreementTextFault, b: AgreementTextFault | undefined): boolean =>
  a.line === b?.line && a.path === b.path && a.expected === b.expected
