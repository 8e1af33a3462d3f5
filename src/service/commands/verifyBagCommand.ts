import path from 'node:path'
import type { CommandContext, ExitStatus } from './command.ts'
import { faultSentence, watchOn } from './copyWords.ts'

/** Proves a bag, in a folder or a zip file, against its manifests. */
export const verifyBagCommand = async (
  { drivers, terminal, json, now }: CommandContext,
  place: string,
): Promise<ExitStatus> => {
  const bag = await drivers.staticCopies.open(path.resolve(place))
  try {
    const { faults, files, size } = await bag.check(watchOn(terminal, () => Date.parse(now())))
    terminal.progressDone()
    if (json) terminal.out(JSON.stringify({ ok: faults.length === 0, files, size, hash: bag.hash, faults }))
    else {
      for (const fault of faults) terminal.out(faultSentence(fault))
      const verdict = faults.length === 0 ? 'all as the manifest says' : `${faults.length} faults`
      terminal.out(`${files} files, ${size} bytes: ${verdict}; the hash of the whole is ${bag.hash}`)
    }
    return faults.length === 0 ? 0 : 1
  } finally {
    await bag.close()
  }
}
