import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crashWhileCopying } from '../copies/copyCrash.ts'
import { crashWhileCleaningUp } from './cleanUpCrash.ts'
import { crashRounds } from './crashRounds.ts'
import { crashUnderOutbox } from './paneOutboxCrash.ts'

const rounds = Number(process.argv[2] ?? 100)

const tell = (line: string, on: NodeJS.WriteStream = process.stdout): void => void on.write(`${line}\n`)

/** `npm run torture`: the crash test of the service for as many rounds as asked, 100 by default; then those of a static copy, of a clean-up and of the pane's outbox. */
const { acknowledged, mails, lost, verifyStatus } = await crashRounds(rounds, (round) =>
  tell(`round ${round + 1} of ${rounds}`, process.stderr),
)
tell(
  `${rounds} rounds, ${acknowledged} acts on ${mails} mails acknowledged, ${lost.length} lost or doubled, verify ${verifyStatus}`,
)
const folder = await mkdtemp(path.join(tmpdir(), 'dossier-torture-'))
const { kills, differences } = await crashWhileCopying(folder, 20 * rounds, rounds)
await rm(folder, { recursive: true })
tell(
  `a copy of ${20 * rounds} mails killed ${kills} times, ${differences.length} files differ from one at one go`,
)
const cleaned = await crashWhileCleaningUp(150, Math.ceil(rounds / 4))
tell(
  `a mailbox of 150 mails filed, taken back and filed elsewhere under ${cleaned.kills} kills: ${cleaned.wrong.length} not once where they belong, verify ${cleaned.verifyStatus}`,
)
const sent = await crashUnderOutbox(Math.ceil(rounds / 4))
tell(
  `the pane's outbox given ${sent.promised} mails, ${sent.waited} of which waited and ${sent.takenOut} were taken out: ${sent.notOnce.length} not once where they belong, ${sent.left} left, verify ${sent.verifyStatus}`,
)
const isSent = sent.notOnce.length === 0 && sent.left === 0 && sent.verifyStatus === 0
const isCleaned = cleaned.wrong.length === 0 && cleaned.verifyStatus === 0
const isKept = lost.length === 0 && verifyStatus === 0 && differences.length === 0
process.exitCode = isKept && isCleaned && isSent ? 0 : 1
