import path from 'node:path'
import { build, type Rolldown } from 'vite'

const configFile = path.resolve(import.meta.dirname, '../../../vite.commands.config.ts')

/** The send handler as it is shipped. */
export const buildHandler = async (): Promise<string> => {
  const built = (await build({
    configFile,
    logLevel: 'error',
    build: { write: false },
  })) as readonly Rolldown.RolldownOutput[]
  const scripts = [built].flat().flatMap(({ output }) => output.filter((file) => file.type === 'chunk'))
  const [script] = scripts
  if (script === undefined || scripts.length > 1) throw new Error('expected one script')
  return script.code
}
