import { defineConfig } from 'vitest/config'

const memory = 'tests/integration/uploadMemory.test.ts'

/** What Chromium shows of the main ways, in every run; all other stories take longer than a quarter of an hour. */
const stories = ['Access', 'Commitments', 'Correcting', 'Follow', 'Many', 'Selection'].map(
  (name) => `tests/browser/pane${name}.test.ts`,
)

/** A firm's whole year, the rights of every route, lists of 20,000 and 100,000 rows and the other stories: `npm run test:long`. */
const long = [
  'tests/integration/year/simulatedYear.test.ts',
  // Every route as every set of roles: a thousand requests and more.
  'tests/integration/rightsOfRoutes.test.ts',
]

/** Three kinds of test: rules alone, real disks and processes, and the pane in a real Chromium. */
export default defineConfig({
  test: {
    // Most of them wait for a disk, a process or a mail server: three at a time keep two cores busy.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'],
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
          exclude: [memory, ...long],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: stories,
          globalSetup: ['tests/browser/buildPages.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file has a service, data and a Chromium of its own; two keep two cores busy.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'long',
          include: [...long, 'tests/browser/**/*.test.ts'],
          exclude: stories,
          maxWorkers: 2,
          globalSetup: ['tests/browser/buildPages.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
