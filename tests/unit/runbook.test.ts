import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quote } from '../../src/domain/runbook/quote.ts'
import { runbookFor } from '../../src/domain/runbook/runbook.ts'
import { powerShellTokens } from './powerShellTokens.ts'
import { accountId, decidedMailbox, decisionOn, everyDecision, everyPlight } from './runbookDecisions.ts'

const marks = [
  "'",
  '‘',
  '’',
  '‚',
  '‛',
  '"',
  '“',
  '”',
  '„',
  '`',
  '$',
  '#',
  '#>',
  '<#',
  ';',
  '|',
  '&',
  '(',
  ')',
  '{',
  '}',
  '@',
  '--%',
]
const lineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029', '\0', '\u001b', '\u202e', '\ud800']
const attacks = [
  "'; Remove-Mailbox -Identity * -Confirm:$false; '",
  '$(Remove-Item C:\\)',
  '’; whoami; ‘',
  "'@\nwhoami\n@'",
]

/** Anything a roster or a page could hold, most of it made of what PowerShell has a meaning for. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...marks, ...lineEnds, ' ', 'a', 'é', '@') }),
  fc.string({ unit: fc.constantFrom(...marks, ' ', 'a', 'Ñ', '@', '.') }),
  fc.constantFrom(...attacks),
)

const scriptOf = (
  words: {
    readonly name: string
    readonly address: string
    readonly recipient: string
    readonly reason: string
  },
  plight: (typeof everyPlight)[number],
  decision: (typeof everyDecision)[number],
): string => {
  const { recipient, reason, name, address } = words
  return runbookFor(decidedMailbox({ ...plight, name, address }, { ...decision, recipient, reason })).script
}

const harmless = { name: 'Jan', address: 'jan@firm.example', recipient: 'anouk@firm.example', reason: 'ja' }

/** The texts of a script's literals set aside, since those may differ. */
const structureOf = (script: string) =>
  powerShellTokens(script).map(({ kind, text }) => (kind === 'literal' ? kind : `${kind} ${text}`))

describe('quoting for PowerShell', () => {
  it('doubles each of the five marks that PowerShell takes for a single quote', () => {
    expect(quote("d'Arc ‘a’ ‚b‛")).toEqual({ kind: 'quoted', text: "'d''Arc ‘‘a’’ ‚‚b‛‛'" })
  })

  it.each(lineEnds)('refuses the character %j', (character) => {
    expect(quote(`a${character}b`)).toEqual({ kind: 'refused' })
  })

  it('gives one literal with the very text, or refuses it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const quoted = quote(text)
        if (quoted.kind === 'refused') return
        expect(powerShellTokens(quoted.text)).toEqual([{ kind: 'literal', text }])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a runbook', () => {
  it('reads the same to PowerShell, whatever name, address, recipient and reason hold', () => {
    fc.assert(
      fc.property(
        fc.record({ name: hostile, address: hostile, recipient: hostile, reason: hostile }),
        fc.constantFrom(...everyPlight),
        fc.constantFrom(...everyDecision),
        (words, plight, decision) => {
          expect(structureOf(scriptOf(words, plight, decision))).toEqual(
            structureOf(scriptOf(harmless, plight, decision)),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('differs from a harmless one in three literals at most: name, address and recipient', () => {
    const [one, other] = [
      { ...harmless, name: "a'b", address: 'x@y.example', recipient: 'z@y.example', reason: 'nee' },
      harmless,
    ].map((words) => powerShellTokens(scriptOf(words, {}, decisionOn({ choice: 'handOver' }))))
    const differing = one?.filter(({ text }, at) => text !== other?.[at]?.text)
    expect(differing?.map(({ text }) => text)).toEqual(["a'b", 'x@y.example', 'z@y.example'])
  })

  it('looks how the file was read before anything of the mailbox stands in it: read as ANSI, a letter ends a name', () => {
    const script = scriptOf({ ...harmless, name: 'Ñ; whoami #' }, {}, decisionOn({}))
    const first = script.indexOf("if ('é' -cne [string][char]233) { throw")
    expect(script.slice(0, first)).toMatch(/^# 1\. [ -~]+\n$/)
    expect(script.indexOf('whoami')).toBeGreaterThan(first)
    const asAnsi = new TextDecoder('windows-1252').decode(new TextEncoder().encode(script))
    expect(powerShellTokens(asAnsi)).toContainEqual({ kind: 'other', text: 'whoami' })
  })

  it('never names a mailbox in a command: by its GUID, after exactly one was found', () => {
    for (const plight of everyPlight) {
      for (const decision of everyDecision) {
        const { steps } = runbookFor(decidedMailbox({ ...plight, name: 'Zonderling' }, decision))
        const naming = steps.flatMap(({ lines }) => lines).filter((line) => line.includes('Zonderling'))
        expect(naming).toEqual(["$name = 'Zonderling'"])
        const changing = steps.filter(({ lines }) =>
          lines.some((line) => / -Confirm$| -Confirm }/.test(line)),
        )
        for (const { lines } of changing) {
          expect(lines[0]).toMatch(/^if \(-not \$(checked|deleted)/)
          expect(lines.join('\n')).not.toMatch(/\$(name|address)\b/)
        }
      }
    }
  })

  it('changes nothing without asking: every command that is no question has -Confirm, -WhatIf or is a search', () => {
    const commands = everyPlight.flatMap((plight) =>
      everyDecision.flatMap((decision) =>
        runbookFor(decidedMailbox(plight, decision)).steps.flatMap(({ lines }) => lines),
      ),
    )
    const changing = commands.filter((line) => /\b(Set|Add|Remove|Update|Restore|Disable)-[A-Z]/.test(line))
    expect(changing.length).toBeGreaterThan(0)
    for (const line of changing) expect(line).toMatch(/ -(Confirm|WhatIf)( })?$/)
  })

  it('deletes no account behind a shared or frozen mailbox, and no mailbox at all', () => {
    for (const plight of everyPlight) {
      for (const decision of everyDecision) {
        const { script } = runbookFor(decidedMailbox(plight, decision))
        expect(script).not.toMatch(/Remove-Mailbox\b|Disable-Mailbox|Purge|HardDelete/)
        const mayDelete =
          decision.account === 'deleted' && !['keepAsShared', 'legalHold'].includes(decision.choice)
        if (!mayDelete) expect(script).not.toContain('Remove-MgUser')
      }
    }
  })

  it('runs nothing but looks where nothing is decided, or a second person has to approve', () => {
    for (const decision of [
      null,
      decisionOn({ choice: 'letLapse', account: 'deleted', state: 'awaitingSecond' }),
    ]) {
      const { steps } = runbookFor(decidedMailbox({}, decision))
      expect(steps.flatMap(({ part, lines }) => (part === 'check' ? [] : lines))).toEqual([])
    }
  })

  it('takes the licence only after the mailbox was seen to be shared, at most 50 GB and without archive', () => {
    const { script } = runbookFor(
      decidedMailbox({}, decisionOn({ choice: 'keepAsShared', licence: 'removed' })),
    )
    const order = [
      '$bytes -gt 50GB',
      'ArchiveGuid -ne',
      '-Type Shared',
      "-ne 'SharedMailbox'",
      'Set-MgUserLicense',
    ]
    expect(order.map((text) => script.indexOf(text))).toEqual(
      order.map((text) => script.indexOf(text)).toSorted((a, b) => a - b),
    )
    expect(script.indexOf('$bytes -gt 50GB')).toBeGreaterThan(0)
  })

  it('deletes an account only after a person said that nothing is lost, but for a lapse that two persons decided', () => {
    for (const choice of ['handOver', 'staticCopy'] as const) {
      const { steps } = runbookFor(decidedMailbox({}, decisionOn({ choice, account: 'deleted' })))
      const deleting = steps.findIndex(({ lines }) => lines.some((line) => line.startsWith('Remove-MgUser')))
      expect(steps[deleting]?.lines[1]).toMatch(/^if \(-not \$confirmed\) \{ throw/)
      const asking = steps.findIndex(({ lines }) => lines.some((line) => line.includes('Read-Host')))
      expect(asking).toBeGreaterThan(0)
      expect(asking).toBeLessThan(deleting)
    }
  })

  it('restores a deleted account first where the mailbox is needed', () => {
    const gone = { accountDeletedAt: '2026-11-10T10:00:00Z' }
    const { script } = runbookFor(decidedMailbox(gone, decisionOn({ choice: 'handOver' })))
    expect(script.indexOf('Restore-MgDirectoryDeletedItem')).toBeGreaterThan(0)
    expect(script.indexOf('Restore-MgDirectoryDeletedItem')).toBeLessThan(script.indexOf('Get-EXOMailbox'))
    const lapse = runbookFor(decidedMailbox(gone, decisionOn({ choice: 'letLapse', account: 'deleted' })))
    expect(lapse.script).not.toMatch(/Restore-|Remove-|Set-/)
  })

  it('asks who is meant where the recipient is no address, or more than one', () => {
    for (const recipient of ['Anouk de Boer', 'a@firm.example, b@firm.example', '']) {
      const { script } = runbookFor(decidedMailbox({}, decisionOn({ choice: 'handOver', recipient })))
      expect(script).toContain("$recipient = ''\n")
    }
    const { script } = runbookFor(
      decidedMailbox({}, decisionOn({ choice: 'handOver', recipient: 'Anouk <a@firm.example>.' })),
    )
    expect(script).toContain("$recipient = 'a@firm.example'\n")
  })

  it('has its own words in ASCII, in both languages, and each line is one line', () => {
    const scripts = (['nl', 'en'] as const).flatMap((language) =>
      everyPlight.flatMap((plight) =>
        everyDecision.map((decision) => runbookFor(decidedMailbox(plight, decision, language))),
      ),
    )
    expect(new Set(scripts.map(({ script }) => script.slice(0, 20))).size).toBe(2)
    for (const { steps, script } of scripts) {
      const lines = steps.flatMap((step) => [step.what, ...step.lines])
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([])
      expect(script.replace("'é'", '')).toMatch(/^[\n -~]+$/)
    }
  })

  it('targets the account by its id where the roster knows it', () => {
    const { script } = runbookFor(decidedMailbox({}, decisionOn({})))
    expect(script).toContain(`$userId = '${accountId}'`)
    expect(script).toContain('Get-EXOMailbox -ExternalDirectoryObjectId $userId')
    expect(runbookFor(decidedMailbox({ id: 'jan' }, decisionOn({}))).script).toContain(
      'Get-EXOMailbox -PrimarySmtpAddress $address',
    )
  })
})
