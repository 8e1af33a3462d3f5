import { Registers } from '../../../src/service/register/registers.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { act, names, takeOnce } from './nameRegister.ts'

/**
 * A process that appends to one register together with others: `registerWriter.ts ROOT WRITER COUNT`. Says `ready`,
 * waits for a line, appends all at once names of its own and one that others want too, and says how each act ended.
 */
const [root = '', writer = '', count = '0'] = process.argv.slice(2)
const registers = new Registers(await openDiskFolderStore(root), async () => null)
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const wanted = ['the same name', ...Array.from({ length: Number(count) }, (_, at) => `${writer} ${at}`)]
const ended = await Promise.all(
  wanted.map(async (name) => {
    const { kind } = await registers.append(names, act(`${writer} wants ${name}`), takeOnce(name))
    return [name, kind]
  }),
)
process.stdout.write(`${JSON.stringify(Object.fromEntries(ended))}\n`)
process.exit(0)
