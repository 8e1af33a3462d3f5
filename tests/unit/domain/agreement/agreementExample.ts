import { readFileSync } from 'node:fs'
import type { Agreement } from '../../../../src/domain/agreement/agreement.ts'
import { agreementFromYaml, isAgreement } from '../../../../src/domain/agreement/agreementText.ts'

/** The agreement that stands as an example in docs/. */
export const exampleYaml = readFileSync(
  new URL('../../../../docs/agreement.example.yaml', import.meta.url),
  'utf8',
)

/** The example with some of its lines replaced. */
export const exampleWith = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the example lacks ${from}`)
    return text.replace(from, to)
  }, exampleYaml)

export const agreementOf = (yaml: string): Agreement => {
  const read = agreementFromYaml(yaml)
  if (!isAgreement(read)) throw new Error(JSON.stringify(read))
  return read
}
