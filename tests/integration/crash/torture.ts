import { crashRounds } from './crashRounds.ts'

const rounds = Number(process.argv[2] ?? 100)

/** `npm run torture`: the crash test for as many rounds as asked, 100 by default. */
const { acknowledged, mails, lost, verifyStatus } = await crashRounds(rounds, (round) =>
  process.stderr.write(`round ${round + 1} of ${rounds}\n`),
)
process.stdout.write(
  `${rounds} rounds, ${acknowledged} acts on ${mails} mails acknowledged, ${lost.length} lost or doubled, verify ${verifyStatus}\n`,
)
process.exitCode = lost.length === 0 && verifyStatus === 0 ? 0 : 1
