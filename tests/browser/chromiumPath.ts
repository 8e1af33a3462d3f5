import { type Machine, programOnPath, thisMachine } from '../programs.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Chromium or Chrome: the one that CHROMIUM_PATH names, and no other; else the first that is found; else null. */
export const findChromium = (machine: Machine = thisMachine): string | null => {
  const said = machine.environment['CHROMIUM_PATH']
  if (said) return machine.isProgram(said) ? said : null
  return programOnPath(names, machine) ?? onMac.find(machine.isProgram) ?? null
}

/** The browser that tests drive. Throws where there is none; `npm test` sees to it first (tests/prepare.ts). */
export const chromiumPath = (): string => {
  const found = findChromium()
  if (found === null) throw new Error('no Chromium found: `node tests/prepare.ts` says what to do')
  return found
}
