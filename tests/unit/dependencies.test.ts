import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const inProject = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

it('every runtime dependency has its reason in docs/dependencies.md, and nothing else is listed', () => {
  const reasons = [...inProject('docs/dependencies.md').matchAll(/^- \*\*(.+?)\*\*: \S/gm)].map(
    ([, name]) => name,
  )
  const { dependencies } = JSON.parse(inProject('package.json'))
  expect(reasons.toSorted()).toEqual(Object.keys(dependencies).toSorted())
})
