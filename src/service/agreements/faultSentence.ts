import type { AgreementFault } from './agreementBook.ts'

/** A fault of an agreement's file for whoever started the program. */
export const faultSentence = ({ file, line, path, expected }: AgreementFault): string =>
  `${file}, line ${line}${path === '' ? '' : `, ${path}`}: expected ${expected}. Its last good version, if any, stays in force.`
