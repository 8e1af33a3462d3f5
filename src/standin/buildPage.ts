import { build } from 'vite'
import { pageFolder } from './vite.config.ts'

/** Builds the mail program's page; a second or less. Gives the folder it lies in. */
export const buildPage = async (): Promise<string> => {
  await build({ configFile: `${import.meta.dirname}/vite.config.ts`, logLevel: 'warn' })
  return pageFolder
}
