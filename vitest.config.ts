import path from 'node:path'
import { defineConfig } from 'vitest/config'

// What Node made of a source file is taken again by every process and thread that the tests start.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, 'node_modules/.cache/node-compile')

const memory = 'tests/integration/uploadMemory.test.ts'

/** A firm's whole year takes minutes. */
const year = 'tests/integration/year/simulatedYear.test.ts'

/** Lists of 100,000 rows, every view in letters twice as large, the local Outlook itself: half a minute and more each. */
const longStories = [
  'cleanUpSize',
  'overviewSize',
  'paneViews',
  'paneHundred',
  'officeHost',
  'mailProgram',
].map((name) => `tests/browser/${name}.test.ts`)

/** What is waited for comes at once on an idle machine, and not within vitest's second on one that does other work. */
const expectation = { poll: { timeout: 20_000 } } as const

/**
 * Three kinds of test: rules alone, real disks and processes, and the pane in a real Chromium. A worker keeps the modules it
 * has loaded, and its Chromium, from one file to the next: loading them takes longer than most tests.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'],
          setupFiles: ['tests/propertySeed.ts'],
          isolate: false,
          maxWorkers: 2,
          // Properties take a second or two, and many times that on a machine that does other work.
          testTimeout: 30_000,
        },
      },
      // By itself: what a process holds swings with whatever else the machine does.
      { test: { name: 'memory', include: [memory], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [memory, year],
          setupFiles: ['tests/propertySeed.ts'],
          isolate: false,
          // Most of them wait for a disk, a process or a mail server: three at a time keep two cores busy.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: expectation,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: longStories,
          globalSetup: ['tests/browser/buildPages.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: expectation,
        },
      },
      {
        test: {
          name: 'long',
          include: [year, ...longStories],
          globalSetup: ['tests/browser/buildPages.ts'],
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: expectation,
        },
      },
    ],
  },
})
