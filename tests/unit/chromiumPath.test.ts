import { expect, it } from 'vitest'
import { findChromium } from '../browser/chromiumPath.ts'
import { type Machine, programOnPath } from '../programs.ts'

const machine = (environment: Machine['environment'], ...programs: readonly string[]): Machine => ({
  environment,
  isProgram: (file) => programs.includes(file),
})

it('takes the browser that CHROMIUM_PATH names, though PATH leads to another', () => {
  const environment = { CHROMIUM_PATH: '/opt/chrome', PATH: '/usr/bin' }
  expect(findChromium(machine(environment, '/opt/chrome', '/usr/bin/chromium'))).toBe('/opt/chrome')
})

it('takes no other browser when CHROMIUM_PATH names none', () => {
  const environment = { CHROMIUM_PATH: '/opt/gone', PATH: '/usr/bin' }
  expect(findChromium(machine(environment, '/usr/bin/chromium'))).toBeNull()
})

it('prefers Chromium to Chrome, wherever on PATH each lies', () => {
  const programs = ['/usr/local/bin/google-chrome', '/usr/bin/chromium']
  expect(findChromium(machine({ PATH: '/usr/local/bin:/usr/bin' }, ...programs))).toBe('/usr/bin/chromium')
})

it('finds the application on a Mac, where PATH leads to none', () => {
  const program = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findChromium(machine({ PATH: '/usr/bin' }, program))).toBe(program)
})

it('finds no program where PATH is empty, not even in the folder of the moment', () => {
  expect(programOnPath(['strace'], machine({ PATH: '' }, 'strace'))).toBeNull()
})
