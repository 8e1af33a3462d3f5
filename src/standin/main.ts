import { parseArgs } from 'node:util'
import { CommandError } from '../service/commands/command.ts'
import { plainWords } from '../service/commands/plainWords.ts'
import { buildPage } from './buildPage.ts'
import { startLocalOutlook } from './localOutlook.ts'

const usage = `npm start -- [--mail PATH] [--data FOLDER] [--port NUMBER]

Opens the local Outlook on this machine, with Dossier in it.
  --mail PATH     a PST, an mbox, a Maildir or a folder of .eml instead of the sample mailbox
  --data FOLDER   where filed mail goes; ./data unless said otherwise
  --port NUMBER   the mail program's port, 4700 unless said otherwise; the pane and the decision page take the next two. 0: any
`

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      mail: { type: 'string' },
      data: { type: 'string', default: 'data' },
      port: { type: 'string', default: '4700' },
      help: { type: 'boolean', default: false },
    },
  })
  return values
}

/** The first of three. */
const portOf = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_533) return port
  throw Object.assign(
    new Error(`Option '--port <value>' is ${text}: expected a whole number, at most 65533`),
    {
      code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
    },
  )
}

const run = async (): Promise<void> => {
  const values = readOptions()
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const port = portOf(values.port)
  const { url, overviewUrl, others, close } = await startLocalOutlook({
    data: values.data,
    ...(values.mail !== undefined && { mail: values.mail }),
    ports: { program: port, pane: port === 0 ? 0 : port + 1, public: port === 0 ? 0 : port + 2 },
    pageFolder: await buildPage(),
    onLetter: ({ to, subject, text }, file) =>
      void process.stdout.write(
        `\nNot sent, but kept in ${file}:\nTo: ${to.address}\nSubject: ${subject}\n\n${text}`,
      ),
    now: () => new Date().toISOString(),
  })
  process.stdout.write(
    [
      `The local Outlook: ${url}`,
      `The wide page: ${overviewUrl}`,
      ...others.map((one) => `  as ${one.name}: ${one.url}`),
      `Filed mail lands in ${values.data}. Ctrl+C stops.\n`,
    ].join('\n'),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

/** What a person can do something about, such as a port in use or a folder without mail, comes without a stack. */
const explain = (error: unknown): void => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  const isPlain = error instanceof CommandError || code !== null
  const said = error instanceof Error ? (isPlain ? plainWords(error) : error.stack) : error
  const isAboutOptions = code?.startsWith('ERR_PARSE_ARGS_') === true
  // What was opened before it failed, such as a port, would keep the process from ending.
  process.stderr.write(`${said}\n${isAboutOptions ? `\n${usage}` : ''}`, () => process.exit(2))
}

await run().catch(explain)
