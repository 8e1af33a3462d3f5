import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cycleIn, importsOf, type SourceImport, words } from './sourceText.ts'

interface Floor {
  /** Floors from which it may import, besides itself; `(types)`: by `import type` alone. */
  readonly floors: readonly string[]
  readonly packages: readonly string[]
}

const paneFloors = ['domain', 'mime', 'contract (types)', 'outlook']
const panePackages = [
  'react',
  'react-dom',
  '@fluentui/react-components',
  '@fluentui/react-icons',
  'idb',
  'dompurify',
  // Loaded late, with the one list that is long.
  '@tanstack/react-virtual',
]
const serviceFloors = ['domain', 'mime', 'contract', 'ports']
const drivers = ['storage', 'mailfiles', 'post']
const servicePackages = ['node:*', 'hono', '@hono/node-server', 'zod', 'commander']

/**
 * The architecture: every folder of src (a deeper row wins), and what may be imported there.
 * Nothing imports the local Outlook (standin), and only the two composition roots know drivers.
 */
const floors: Readonly<Record<string, Floor>> = {
  // Pure rules: no I/O, no clock, no chance.
  domain: { floors: [], packages: ['zod', 'temporal-polyfill', '@orama/stemmers', 'stemmer', 'yaml'] },
  // Bytes to message and back, in browser and Node.
  mime: { floors: ['domain'], packages: ['postal-mime', 'htmlparser2'] },
  // What pane and service say to each other.
  contract: { floors: ['domain'], packages: ['zod'] },
  // What the service needs from the world.
  ports: { floors: ['domain'], packages: [] },
  // Drivers.
  storage: {
    floors: ['domain', 'ports'],
    packages: ['node:*', 'kysely', 'better-sqlite3', 'csv-parse', 'yaml'],
  },
  mailfiles: {
    floors: ['domain', 'mime', 'ports'],
    packages: ['node:*', 'better-sqlite3', 'yauzl', 'zip-stream'],
  },
  // Hands reminders to a mail server.
  post: { floors: ['domain', 'ports'], packages: ['node:*', 'nodemailer'] },
  // Use cases, jobs, command line.
  service: {
    floors: serviceFloors,
    packages: [...servicePackages, 'office-addin-dev-certs', 'ical-generator', 'csv-stringify', 'unpdf'],
  },
  'service/main.ts': {
    floors: [...serviceFloors, 'service', ...drivers],
    packages: servicePackages,
  },
  // The only floor that names the global Office.
  outlook: { floors: ['domain'], packages: [] },
  taskpane: { floors: paneFloors, packages: panePackages },
  pages: {
    floors: ['domain', 'contract (types)', 'taskpane'],
    packages: panePackages,
  },
  commands: { floors: ['domain', 'outlook'], packages: [] },
  // The local Outlook, a second composition root: frames the pane, and is imported by nothing.
  standin: {
    floors: [...serviceFloors, 'service', 'service/main.ts', ...drivers, 'outlook'],
    packages: ['node:*', 'hono', '@hono/node-server', 'vite'],
  },
  'standin/page': { floors: ['domain', 'mime', 'standin'], packages: ['dompurify', 'postal-mime'] },
}

/** Within one floor: a folder, and those that know it and that it does not know. */
const notKnownTo: Readonly<Record<string, readonly string[]>> = {
  'service/cleanUp': ['service/leaving'],
  'service/entrusted': ['service/cleanUp', 'service/leaving'],
}

interface WordRule {
  readonly is: string
  readonly word: RegExp
  readonly within: (path: string) => boolean
}

const inside =
  (folder: string, except?: string) =>
  (path: string): boolean =>
    path.startsWith(folder) && (except === undefined || !path.startsWith(except))

/** Words of code (comments and quoted text left out) that have one place, or none. */
const wordRules: readonly WordRule[] = [
  {
    is: 'has a default export',
    word: /\bexport default\b|\bas default\b/,
    within: (path) => !path.endsWith('.config.ts'),
  },
  { is: 'reads process.env', word: /\bprocess\.env\b/, within: inside('src/', 'src/service/settings.ts') },
  { is: 'names the global Office', word: /\bOffice\b/, within: inside('src/', 'src/outlook/') },
  { is: 'calls fetch', word: /\bfetch\(/, within: inside('src/taskpane/', 'src/taskpane/serviceClient.ts') },
  {
    is: 'reads a clock',
    word: /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/,
    within: inside('src/domain/'),
  },
  { is: 'draws by chance', word: /\bMath\.random\b|\bcrypto\b/, within: inside('src/domain/') },
]

/** Everything in a tree of source files (path from the project's root, to text) that the tables above forbid. */
const violations = (files: ReadonlyMap<string, string>): readonly string[] => [
  ...[...files].flatMap(([path, text]) => [
    ...shapeFaults(path, text),
    ...wordRules
      .filter(({ word, within }) => within(path) && word.test(words(text)))
      .map(({ is }) => `${path} ${is}`),
    ...(path.startsWith('src/') ? importFaults(path, text) : []),
  ]),
  ...cycleIn(
    new Map([...files].map(([path, text]) => [path, importsOf(path, text).map(({ target }) => target)])),
  ),
]

const longest = 400
const emptyNames = /\/(utils?|helpers?|common|types|index)(\/|\.\w+$)/

const shapeFaults = (path: string, text: string): readonly string[] => {
  const lines = text.split('\n').length - 1
  return [
    ...(lines > longest ? [`${path} has ${lines} lines, at most ${longest}`] : []),
    ...(emptyNames.test(path) ? [`${path} has a name that says nothing`] : []),
  ]
}

const floorOf = (path: string): string | null => {
  const rows = Object.keys(floors).filter((row) => `${path}/`.startsWith(`src/${row}/`))
  return rows.sort((one, other) => other.length - one.length)[0] ?? null
}

const importFaults = (path: string, text: string): readonly string[] => {
  const name = floorOf(path)
  const floor = name === null ? undefined : floors[name]
  if (name === null || floor === undefined) return [`${path} is on no floor`]
  return importsOf(path, text)
    .filter((found) => !mayImport(path, name, floor, found))
    .map(({ specifier, isType }) => `${path} imports ${isType ? 'type ' : ''}${specifier}`)
}

const mayImport = (
  path: string,
  name: string,
  floor: Floor,
  { target, specifier, isType }: SourceImport,
): boolean => {
  if (target === null) return floor.packages.some((allowed) => isOf(allowed, specifier))
  const other = floorOf(target)
  if (other === null || isUnknown(path, target)) return false
  return (
    other === name || floor.floors.includes(other) || (isType && floor.floors.includes(`${other} (types)`))
  )
}

const isUnknown = (path: string, target: string): boolean =>
  Object.entries(notKnownTo).some(
    ([folder, others]) =>
      path.startsWith(`src/${folder}/`) && others.some((other) => target.startsWith(`src/${other}/`)),
  )

/** `hono` allows `hono/body-limit`; `node:*` every module of Node. */
const isOf = (allowed: string, specifier: string): boolean =>
  allowed.endsWith('*')
    ? specifier.startsWith(allowed.slice(0, -1))
    : specifier === allowed || specifier.startsWith(`${allowed}/`)

const root = new URL('../', import.meta.url)

const sourceFiles = (): ReadonlyMap<string, string> =>
  new Map(
    ['src', 'tests'].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => [path, readFileSync(new URL(path, root), 'utf8')] as const),
    ),
  )

describe('the architecture', () => {
  it('holds in every source file', () => {
    const files = sourceFiles()
    expect(files.has('src/service/settings.ts')).toBe(true)
    expect(violations(files)).toEqual([])
  })

  it('allows what the table names', () => {
    const tree = new Map([
      ['src/domain/cases/case.ts', "import { z } from 'zod'\nexport const at = new Date(0)\n"],
      ['src/service/main.ts', "import { disk } from '../storage/disk.ts'\nimport { app } from './app.ts'\n"],
      ['src/service/app.ts', "import { limit } from 'hono/body-limit'\nimport fs from 'node:fs'\n"],
      [
        'src/storage/disk.ts',
        "import type { Store } from '../ports/store.ts'\n// process.env, Office and fetch( in a comment\n",
      ],
      ['src/ports/store.ts', "export const remark = 'https://office.example: process.env, Office'\n"],
      ['src/taskpane/view.ts', "import type { Me } from '../contract/me.ts'\n"],
      ['src/contract/me.ts', ''],
      ['src/standin/vite.config.ts', 'export default {}\n'],
    ])
    expect(violations(tree)).toEqual([])
  })
})

describe('the architecture forbids', () => {
  const trees: readonly (readonly [what: string, path: string, text: string, fault: string])[] = [
    [
      'a lower floor to import a higher',
      'src/domain/a.ts',
      "import { b } from '../service/b.ts'",
      'imports ../service/b.ts',
    ],
    [
      'it over several lines',
      'src/mime/a.ts',
      "import {\n  b,\n} from '../contract/b.ts'",
      'imports ../contract/b.ts',
    ],
    ['it when passed on', 'src/ports/a.ts', "export * from '../storage/b.ts'", 'imports ../storage/b.ts'],
    [
      'it as a type',
      'src/outlook/a.ts',
      "import type { B } from '../taskpane/b.ts'",
      'imports type ../taskpane/b.ts',
    ],
    [
      'it as a type in passing',
      'src/ports/a.ts',
      "export type B = import('../service/b.ts').B",
      'imports ../service/b.ts',
    ],
    [
      'it when loaded late',
      'src/contract/a.ts',
      "await import('../service/b.ts')",
      'imports ../service/b.ts',
    ],
    ['it for its effects', 'src/mime/a.ts', "import '../outlook/b.ts'", 'imports ../outlook/b.ts'],
    [
      'a driver to the service outside main.ts',
      'src/service/app.ts',
      "import { disk } from '../storage/disk.ts'",
      'imports ../storage/disk.ts',
    ],
    [
      'a driver as a type there too',
      'src/service/app.ts',
      "import type { Pst } from '../mailfiles/pst.ts'",
      'imports type ../mailfiles/pst.ts',
    ],
    [
      'more than types of the contract to the pane',
      'src/taskpane/a.ts',
      "import { routes } from '../contract/routes.ts'",
      'imports ../contract/routes.ts',
    ],
    [
      'anyone to import the local Outlook',
      'src/service/main.ts',
      "import { m } from '../standin/mailbox.ts'",
      'imports ../standin/mailbox.ts',
    ],
    [
      'the local Outlook to import the pane',
      'src/standin/a.ts',
      "import { p } from '../taskpane/pane.ts'",
      'imports ../taskpane/pane.ts',
    ],
    [
      'its page to import the service',
      'src/standin/page/a.ts',
      "import { p } from '../../service/app.ts'",
      'imports ../../service/app.ts',
    ],
    [
      'a clean-up to know of the leaving that knows it',
      'src/service/cleanUp/filing/a.ts',
      "import type { L } from '../../leaving/l.ts'",
      'imports type ../../leaving/l.ts',
    ],
    ['a package where it is not named', 'src/taskpane/a.ts', "import { z } from 'zod'", 'imports zod'],
    ['a package of a like name', 'src/service/a.ts', "import x from 'hono-openapi'", 'imports hono-openapi'],
    ['Node in the domain', 'src/domain/a.ts', "import { hash } from 'node:crypto'", 'imports node:crypto'],
    ['a floor outside the table', 'src/shared/a.ts', '', 'is on no floor'],
    [
      'a way out of src',
      'src/service/a.ts',
      "import p from '../../package.json'",
      'imports ../../package.json',
    ],
    ['a file of more than 400 lines', 'tests/a.test.ts', '\n'.repeat(401), 'has 401 lines, at most 400'],
    ['a name that says nothing', 'src/mime/utils.ts', '', 'has a name that says nothing'],
    ['such a folder', 'src/service/helpers/clean.ts', '', 'has a name that says nothing'],
    ['a barrel', 'src/ports/index.ts', '', 'has a name that says nothing'],
    ['a default export', 'src/mime/a.ts', 'export default 1', 'has a default export'],
    ['a default export by another name', 'src/mime/a.ts', 'export { a as default }', 'has a default export'],
    [
      'the environment outside settings.ts',
      'src/storage/a.ts',
      'const home = process.env',
      'reads process.env',
    ],
    [
      'the global Office outside src/outlook',
      'src/taskpane/a.ts',
      'Office.onReady()',
      'names the global Office',
    ],
    [
      'it within a template',
      'src/taskpane/a.ts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the code that is judged
      '`${Office.context.displayLanguage}`',
      'names the global Office',
    ],
    ['a second fetch in the pane', 'src/taskpane/a.ts', "window.fetch('/api')", 'calls fetch'],
    ['a clock in the domain', 'src/domain/a.ts', 'const today = new Date()', 'reads a clock'],
    ['the other clocks', 'src/domain/a.ts', 'Temporal.Now.instant() || Date.now()', 'reads a clock'],
    ['chance in the domain', 'src/domain/a.ts', 'Math.random()', 'draws by chance'],
  ]

  it.each(trees)('%s', (_what, path, text, fault) => {
    expect(violations(new Map([[path, text]]))).toContain(`${path} ${fault}`)
  })

  it('a circle, also one of types', () => {
    const tree = new Map([
      ['src/mime/a.ts', "import './b.ts'"],
      ['src/mime/b.ts', "import type { C } from './c.ts'"],
      ['src/mime/c.ts', "import { b } from './b.ts'"],
    ])
    expect(violations(tree)).toEqual(['circle: src/mime/b.ts, src/mime/c.ts'])
  })
})
