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

it('npm ci compiles nothing: better-sqlite3 brings its binary, but the lock file forgets that it says so', () => {
  // npm builds whatever has a binding.gyp unless `gypfile` says no, and writes no such field when it renews the lock.
  const lock = JSON.parse(inProject('package-lock.json'))
  expect(lock.packages['node_modules/better-sqlite3']).toHaveProperty('gypfile', false)
})
