import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { buildPage } from '../../src/standin/buildPage.ts'
import { startLocalOutlook } from '../../src/standin/localOutlook.ts'
import { pageFolder } from '../../src/standin/vite.config.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The pane that is nothing but the MailHost (tests/browser/hostPane). */
export const hostPaneFolder = `${pageFolder}-host-pane`

/** The sample firm's data as a first start makes it. */
export const sampleDataFolder = `${pageFolder}-data`

/** Builds what the browser tests open, once for the whole run. */
export const setup = async (): Promise<void> => {
  await buildPage()
  await buildHostPane()
  await build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' })
  await fileSample()
}

const fileSample = async (): Promise<void> => {
  await rm(sampleDataFolder, { recursive: true, force: true })
  const running = await startLocalOutlook({
    data: sampleDataFolder,
    ports: { program: 0, pane: 0 },
    pageFolder,
    now: () => new Date().toISOString(),
  })
  await running.close()
}

const buildHostPane = async (): Promise<void> => {
  const pane = path.join(import.meta.dirname, 'hostPane')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: pane,
    build: {
      outDir: hostPaneFolder,
      emptyOutDir: true,
      rolldownOptions: { input: path.join(pane, 'taskpane.html') },
    },
  })
}
