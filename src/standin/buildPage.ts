import path from 'node:path'
import { build } from 'vite'

/** Where the page is built for `npm start`: outside `dist`, for it is never shipped. */
const usualFolder = path.resolve(import.meta.dirname, '../../node_modules/.cache/dossier-standin')

/** Builds the mail program's page; a second or less. Gives the folder it lies in. */
export const buildPage = async (folder: string = usualFolder): Promise<string> => {
  await build({
    configFile: path.join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  })
  return folder
}
