import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, type TestContext } from 'vitest'
import { findChromium } from '../browser/chromiumPath.ts'
import { thisMachine } from '../programs.ts'

let programs = ''
beforeEach(() => {
  programs = mkdtempSync(path.join(tmpdir(), 'dossier-programs-'))
})
afterEach(() => rmSync(programs, { recursive: true }))

const addProgram = (name: string, ...lines: readonly string[]): void => {
  const file = path.join(programs, name)
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(file, 0o755)
}

/** An apt-get that brings these packages, each with one program, and knows no others. */
const addAptGet = (...packages: readonly string[]): void => {
  addProgram(
    'apt-get',
    'for word; do last=$word; done',
    `case " ${packages.join(' ')} " in *" $last "*) ;; *) exit 100 ;; esac`,
    `[ "$1" = install ] && printf '#!/bin/sh\\n' > '${programs}'/$last && /bin/chmod +x '${programs}'/$last`,
  )
  addProgram('sudo', 'shift', '[ "$1" = true ] || exec "$@"')
}

/** Runs it where PATH leads to these programs alone. */
const prepare = (): { readonly status: number | null; readonly out: string } => {
  const script = path.resolve(import.meta.dirname, '../prepare.ts')
  const { status, stdout } = spawnSync(process.execPath, [script], {
    env: { PATH: programs },
    encoding: 'utf8',
  })
  return { status, out: stdout }
}

describe.skipIf(process.platform === 'win32')('before the tests', () => {
  const skipWithBrowserElsewhere = (context: TestContext): void => {
    const elsewhere = findChromium({ ...thisMachine, environment: {} })
    if (elsewhere !== null) context.skip('has a browser that PATH does not lead to')
  }

  it('what is there is named, and nothing is installed', () => {
    addAptGet('chromium', 'strace')
    for (const name of ['chromium', 'strace']) addProgram(name)
    const { status, out } = prepare()
    expect(status).toBe(0)
    expect(out).toContain(`Chromium: ${programs}/chromium\n`)
    expect(out).not.toContain('apt-get')
  })

  it('what is missing is installed, and it is said', (context) => {
    skipWithBrowserElsewhere(context)
    addAptGet('chromium', 'strace')
    const { status, out } = prepare()
    expect(out).toContain('Installing chromium and strace with apt-get')
    expect(out).toContain(`strace: ${programs}/strace\n`)
    expect(status).toBe(0)
  })

  it('a missing strace stops nobody', () => {
    addProgram('chromium')
    const { status, out } = prepare()
    expect(out).toContain('strace: not found')
    expect(status).toBe(0)
  })

  it.for([
    ['there is no apt-get', []],
    ['the system has no such package', ['strace']],
  ] as const)('a missing browser is said plainly where %s', ([, packages], context) => {
    skipWithBrowserElsewhere(context)
    if (packages.length > 0) addAptGet(...packages)
    const { status, out } = prepare()
    expect(out).toContain('Chromium: not found. The browser tests need it: install Chromium or Google Chrome')
    expect(status).toBe(1)
  })

  it('a browser that does not start is none', () => {
    addProgram('chromium-browser', 'exit 1')
    const { status, out } = prepare()
    expect(out).toContain(`Chromium: ${programs}/chromium-browser does not start.`)
    expect(status).toBe(1)
  })
})
