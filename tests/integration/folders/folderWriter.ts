import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { writtenText } from './folderWriterProcess.ts'

/**
 * A process that writes into a store together with others: `folderWriter.ts ROOT WRITER COUNT`. Says `ready`, waits
 * for a line, then puts and copies, and says on a line of its own what became of each once it was told.
 */
const [root = '', writer = '', count = '0'] = process.argv.slice(2)
const store = await openDiskFolderStore(root)
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
for (let at = 0; at < Number(count); at++) {
  const bytes = Buffer.from(writtenText(writer, at))
  const put = await store.put(`puts/${at}`, bytes)
  await store.put(`own/${writer} ${at}`, bytes)
  const copy = await store.copy(`own/${writer} ${at}`, `copies/${at}`)
  process.stdout.write(`${at} ${put} ${copy}\n`)
}
process.exit(0)
