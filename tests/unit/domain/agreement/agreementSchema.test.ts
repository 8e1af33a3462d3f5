import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agreementSchema } from '../../../../src/domain/agreement/agreement.ts'
import { exampleYaml } from './agreementExample.ts'

/** Draft 7 is what editors know best; `readOnly` would tell them that nothing may be written. */
const published = z.toJSONSchema(agreementSchema, {
  target: 'draft-7',
  io: 'input',
  override: ({ jsonSchema }) => {
    delete jsonSchema.readOnly
  },
})

describe('the published schema of agreements', () => {
  it('is what the program holds files against; run with -u after a change', async () => {
    const text = `${JSON.stringify(published, null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../../../docs/agreement.schema.json')
  })

  it('explains every field that a person fills in', () => {
    const unexplained = Object.entries(published.properties ?? {}).filter(
      ([, field]) => typeof field === 'object' && !field.description,
    )
    expect(unexplained).toEqual([])
  })

  it('is found by an editor from the example, which lies beside it', () => {
    const [first = ''] = exampleYaml.split('\n')
    const [, file = ''] = first.split('$schema=')
    expect(first.startsWith('# yaml-language-server: $schema=')).toBe(true)
    const beside = new URL(`../../../../docs/${file}`, import.meta.url)
    expect(JSON.parse(readFileSync(beside, 'utf8'))).toEqual(published)
  })
})
