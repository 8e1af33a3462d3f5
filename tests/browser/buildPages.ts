import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { drivers } from '../../src/service/main.ts'
import { readSettings } from '../../src/service/settings.ts'
import { buildPage } from '../../src/standin/buildPage.ts'
import { sampleFirm, startLocalOutlook } from '../../src/standin/localOutlook.ts'
import { sampleDay } from './sampleDay.ts'

/** What the browser tests open, made once for the whole run, in folders of this run alone. */
export interface BuiltPages {
  /** The mail program's page. */
  readonly program: string
  /** The task pane as it is shipped. */
  readonly pane: string
  /** The provider's overview as it is shipped. */
  readonly overview: string
  /** The handlers of Outlook's events as they are shipped. */
  readonly commands: string
  /** The pane that is nothing but the MailHost (tests/browser/hostPane). */
  readonly hostPane: string
  /** The sample firm's data as a first start makes it. */
  readonly data: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly builtPages: BuiltPages
  }
}

const root = path.resolve(import.meta.dirname, '../..')
let folder = ''

export const setup = async (project: TestProject): Promise<void> => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-pages-'))
  const within = (name: string) => path.join(folder, name)
  const built = {
    program: await buildPage(within('program')),
    pane: await buildPane({ configFile: path.join(root, 'vite.config.ts') }, within('pane')),
    overview: await buildPane({ configFile: path.join(root, 'vite.pages.config.ts') }, within('overview')),
    commands: await buildPane({ configFile: path.join(root, 'vite.commands.config.ts') }, within('commands')),
    hostPane: await buildPane(hostPane, within('host-pane')),
    data: within('data'),
  }
  await fileSample(built)
  project.provide('builtPages', built)
}

export const teardown = (): Promise<void> => rm(folder, { recursive: true, force: true })

const hostPane = {
  configFile: false,
  root: path.join(import.meta.dirname, 'hostPane'),
  build: { rolldownOptions: { input: path.join(import.meta.dirname, 'hostPane/taskpane.html') } },
} as const

const buildPane = async (config: Parameters<typeof build>[0], outDir: string): Promise<string> => {
  await build({ ...config, logLevel: 'error', build: { ...config?.build, outDir, emptyOutDir: true } })
  return outDir
}

/** With what is attached to its mails read, as in a firm that goes on for a while. */
const fileSample = async ({ program, pane, overview, commands, data }: BuiltPages): Promise<void> => {
  const running = await startLocalOutlook({
    data,
    ports: { program: 0, pane: 0, public: 0 },
    pageFolder: program,
    paneFolder: pane,
    overviewFolder: overview,
    commandsFolder: commands,
    now: () => sampleDay,
  })
  await running.close()
  const { organisation, close } = await drivers.openOrganisation(
    readSettings({ ...sampleFirm, DOSSIER_DATA: data }),
  )
  await organisation.attachments.readAll(() => undefined)
  await close()
}
