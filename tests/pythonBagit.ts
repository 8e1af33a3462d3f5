import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** Where `npm test` puts it when Python has none of its own. */
export const pythonBagitFolder = path.resolve(import.meta.dirname, '../node_modules/.cache/python-bagit')

export const pythonEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  PYTHONPATH: [process.env['PYTHONPATH'], pythonBagitFolder].filter((one) => one).join(path.delimiter),
}

/** Whether the Library of Congress' BagIt implementation is there. */
export const hasPythonBagit = (): boolean =>
  spawnSync('python3', ['-c', 'import bagit'], { env: pythonEnvironment }).status === 0
