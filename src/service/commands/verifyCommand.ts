import { readFile } from 'node:fs/promises'
import type { Head } from '../../ports/caseIndex.ts'
import { findingSentence, isDamage } from '../upkeep/finding.ts'
import { parseHeads } from '../upkeep/heads.ts'
import { verify } from '../upkeep/verify.ts'
import { type CommandContext, CommandError, type ExitStatus, withOrganisation } from './command.ts'

export interface VerifyOptions {
  readonly strict?: boolean
  readonly heads?: string
}

/** Proves every chain and hash, and names what is wrong. */
export const verifyCommand = (context: CommandContext, options: VerifyOptions): Promise<ExitStatus> =>
  withOrganisation(context, async ({ folders, index }) => {
    const { terminal, json } = context
    const kept = options.heads === undefined ? [] : await readHeads(options.heads)
    const known = [...(await index.heads()), ...kept]
    const result = await verify(folders, known, (registers) => terminal.progress(`${registers} registers`))
    terminal.progressDone()
    const damage = result.findings.filter((finding) => isDamage(finding, options.strict ?? false))
    if (json) terminal.out(JSON.stringify({ ok: damage.length === 0, ...result }))
    else {
      for (const finding of result.findings) terminal.out(findingSentence(finding))
      const verdict =
        damage.length === 0 ? 'all chains and hashes hold' : `damaged in ${damage.length} places`
      terminal.out(
        `${result.registers} registers, ${result.entries} entries, ${result.mails} mails: ${verdict}`,
      )
    }
    return damage.length === 0 ? 0 : 1
  })

const readHeads = async (file: string): Promise<readonly Head[]> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`cannot read ${file}: expected what \`dossier heads\` printed`, { cause })
  })
  const heads = parseHeads(text)
  if (heads === null) throw new CommandError(`${file}: expected lines as \`dossier heads\` prints them`)
  return heads
}
