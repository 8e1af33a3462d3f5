import { spawnSync } from 'node:child_process'
import { findChromium } from './browser/chromiumPath.ts'
import { programOnPath } from './programs.ts'
import { hasPythonBagit, pythonBagitFolder } from './pythonBagit.ts'

/** A program that tests use and npm does not bring. */
interface Need {
  readonly name: string
  readonly find: () => string | null
  /** What apt-get would bring it; null where nothing is to be installed. */
  readonly debianPackage: string | null
  /** What to do without it, for the person who runs the tests. */
  readonly advice: string
  readonly isRequired: boolean
}

const needs: readonly Need[] = [
  {
    name: 'Chromium',
    find: findChromium,
    // Whoever names his own browser is not given another.
    debianPackage: process.env['CHROMIUM_PATH'] ? null : 'chromium',
    advice:
      'The browser tests need it: install Chromium or Google Chrome, or set CHROMIUM_PATH to its program.',
    isRequired: true,
  },
  {
    name: 'strace',
    find: () => programOnPath(['strace']),
    debianPackage: 'strace',
    advice: 'Tests that watch system calls are skipped; on Linux, install strace to run them.',
    isRequired: false,
  },
]

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const succeeds = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words, { stdio: 'ignore' }).status === 0

/** How apt-get is called here without asking anybody: as root, or by a sudo that wants no password. Else null. */
const aptGet = (): readonly string[] | null => {
  const apt = programOnPath(['apt-get'])
  if (apt === null) return null
  const call = ['/usr/bin/env', 'DEBIAN_FRONTEND=noninteractive', apt]
  if (process.getuid?.() === 0) return call
  const sudo = programOnPath(['sudo'])
  return sudo !== null && succeeds(sudo, '-n', 'true') ? [sudo, '-n', ...call] : null
}

const run = ([program = '', ...words]: readonly string[]): void =>
  void spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'] })

const install = (packages: readonly string[]): void => {
  const call = aptGet()
  if (call === null || packages.length === 0) return
  say(`Installing ${packages.join(' and ')} with apt-get, for the tests.`)
  run([...call, 'update', '-qq'])
  // One at a time: a package that this system does not have must not keep the other away.
  for (const name of packages) run([...call, 'install', '-y', '--no-install-recommends', name])
}

/**
 * Says whether it is there; false where the tests cannot do without it. That it starts is tried, for Ubuntu's
 * chromium-browser may be no more than a word about snap.
 */
const report = ({ name, find, advice, isRequired }: Need): boolean => {
  const file = find()
  const starts = file !== null && succeeds(file, '--version')
  if (starts) say(`${name}: ${file}`)
  else say(`${name}: ${file === null ? 'not found' : `${file} does not start`}. ${advice}`)
  return starts || !isRequired
}

/** Debian has no package of it. Where pip reaches no registry it says so within seconds: nothing is tried twice. */
const installBagit = (): void => {
  if (programOnPath(['python3']) === null) return
  say('Installing bagit with pip, for the tests.')
  const pip = ['-m', 'pip', 'install', '--quiet', '--retries', '0', '--timeout', '5', '--no-deps']
  spawnSync('python3', [...pip, '--target', pythonBagitFolder, 'bagit==1.9.0'], {
    stdio: 'ignore',
    timeout: 60_000,
  })
}

const reportBagit = (): void =>
  say(
    hasPythonBagit()
      ? "bagit: Python's, an independent implementation, validates static copies"
      : "bagit: NOT FOUND. No independent implementation validates static copies: that test is skipped, and sha256sum and the tests' own rules of RFC 8493 remain. To run it: python3 -m pip install bagit",
  )

const missing = needs.filter(({ find }) => find() === null)
install(missing.flatMap(({ debianPackage }) => debianPackage ?? []))
if (!hasPythonBagit()) installBagit()
const areThere = needs.map(report)
reportBagit()
process.exitCode = areThere.includes(false) ? 1 : 0
