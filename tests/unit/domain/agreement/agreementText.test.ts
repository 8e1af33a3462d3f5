import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AgreementTextFault,
  agreementFromYaml,
  isAgreement,
} from '../../../../src/domain/agreement/agreementText.ts'
import { agreementOf, exampleWith, exampleYaml } from './agreementExample.ts'

const faultsOf = (yaml: string): readonly AgreementTextFault[] => {
  const read = agreementFromYaml(yaml)
  return isAgreement(read) ? [] : read
}

const lineWith = (yaml: string, words: string): number =>
  yaml.split('\n').findIndex((line) => line.includes(words)) + 1

describe('an agreement in YAML', () => {
  it('is read as people write it: dates stay texts, numbers and truths are what they look like', () => {
    expect(agreementOf(exampleYaml)).toMatchObject({
      from: '2026-01-01',
      reminders: [30, 14, 7, 3, 1],
      mail: { after: 'P30D', since: 'received', unlessFiled: true },
      mailboxes: { leaver: { period: 'P3M', from: 'lastDay' } },
      decisions: { letLapse: ['contact'] },
    })
  })

  it('fills in reminder days and decisions where a person says nothing of them', () => {
    const short = exampleYaml.slice(0, exampleYaml.indexOf('# Days before'))
    expect(agreementOf(short)).toMatchObject({
      reminders: [30, 14, 7, 3, 1],
      decisions: { letLapse: ['contact', 'standIn'] },
    })
  })

  it('is the same with the line ends and the mark of Windows', () => {
    const fromWindows = `\ufeff${exampleYaml.replaceAll('\n', '\r\n')}`
    expect(agreementFromYaml(fromWindows)).toEqual(agreementFromYaml(exampleYaml))
  })

  it('tells all that is wrong at once, each with its line', () => {
    const yaml = exampleWith(
      ['P3M', '3 months'],
      ['language: nl', 'language: de'],
      ['letLapse', 'letLaps'],
      ['w.janssen@delinde.example', 'w.janssen'],
    )
    expect(faultsOf(yaml)).toEqual([
      { line: lineWith(yaml, 'language:'), path: 'language', expected: 'nl or en' },
      {
        line: lineWith(yaml, 'address: w.janssen'),
        path: 'contact.address',
        expected: 'an e-mail address',
      },
      {
        line: lineWith(yaml, '3 months'),
        path: 'mailboxes.leaver.period',
        expected: 'an ISO 8601 duration of days, weeks, months or years, such as P30D or P3M',
      },
      {
        line: lineWith(yaml, 'letLaps'),
        path: 'decisions.letLaps',
        expected: 'one of keepAsShared, handOver, staticCopy, letLapse, legalHold',
      },
    ])
  })

  it.each<[string, string, string, string, string]>([
    ['a missing line', 'zone: Europe/Amsterdam\n', '', 'zone', '(missing)'],
    ['a zone that nobody has', 'Europe/Amsterdam', 'Europe/Gouda', 'zone', 'an IANA time zone'],
    ['a day the calendar lacks', '2026-01-01', '2026-02-30', 'from', 'a date such as'],
    ['a period of no days', 'P3M', 'P0D', 'mailboxes.leaver.period', 'an ISO 8601 duration'],
    ['a number in the place of a name', 'name: Wim Janssen', 'name: 12', 'contact.name', 'a text'],
    ['a name of two lines', 'name: Wim Janssen', 'name: "Wim\\nBcc: x"', 'contact.name', 'one line'],
    [
      'a name that turns the reading direction',
      'name: Wim Janssen',
      'name: "Wim \\u202e"',
      'contact.name',
      'one line',
    ],
    ['half a day', '[30, 14', '[30, 1.5', 'reminders.1', 'a whole number'],
    ['a day too far', '[30, 14', '[400, 14', 'reminders.0', '365 or less'],
    ['the same day twice', '[30, 14', '[30, 30', 'reminders.1', 'each number of days once'],
    ['no days at all', '[30, 14, 7, 3, 1]', '[]', 'reminders', ''],
    [
      'the same person twice',
      'a.deboer@delinde',
      'W.Janssen@delinde',
      'standIn.address',
      'another address than that of contact',
    ],
    [
      'a provider who decides',
      'beheer@ictpartner.example',
      'a.deboer@delinde.example',
      'provider.address',
      'another address than that of standIn',
    ],
    [
      'a decision for nobody',
      'letLapse: [contact]',
      'letLapse: []',
      'decisions.letLapse',
      'contact, standIn',
    ],
    ['a provider in a decision', 'letLapse: [contact]', 'letLapse: [provider]', 'decisions.letLapse.0', ''],
  ])('refuses %s', (_what, from, to, path, expected) => {
    const faults = faultsOf(exampleWith([from, to]))
    expect(faults).toContainEqual({
      line: expect.any(Number),
      path,
      expected: expect.stringContaining(expected),
    })
  })

  it('refuses a second person who is the stand-in: nobody would be left to approve', () => {
    const yaml = `${exampleYaml}\nsecondPerson: { name: Anouk, address: A.deBoer@delinde.example }\n`
    expect(faultsOf(yaml)).toEqual([
      {
        line: lineWith(yaml, 'secondPerson'),
        path: 'secondPerson.address',
        expected: 'another address than that of standIn',
      },
    ])
  })

  it.each([
    ['an alias', 'a: &x 1\nb: *x', 2, 'the text itself in the place of an alias (*)'],
    ['a tag', 'a: !!binary aGFsbG8=', 1, 'no tags (!)'],
    ['an older YAML, in which no is a truth', '%YAML 1.1\n---\na: no', 1, 'no %YAML line'],
    ['a name twice', 'customer: a\ncustomer: b', 2, 'each name once'],
    ['tabs', 'contact:\n\tname: a', 2, 'spaces to indent with, no tabs'],
    ['two documents', 'customer: a\n---\ncustomer: b', 2, 'one document, without a second ---'],
    ['an open quote', 'customer: "a', 1, 'a closing quote or bracket'],
    ['deep nesting', 'a: [[[[[[[[[[[[1]]]]]]]]]]]]', 1, 'YAML that is not nested so deeply'],
    ['a tower of brackets', '['.repeat(50_000), 1, 'YAML that is not nested so deeply'],
    ['a list', '- a', 1, 'indented lines with a name and a value'],
    ['nothing', '', 1, 'indented lines with a name and a value (missing)'],
    ['more than anybody writes', `# ${'a'.repeat(100_000)}`, 1, 'at most 100000 characters'],
  ])('refuses %s', (_what, yaml, line, expected) => {
    expect(faultsOf(yaml)).toContainEqual({ line, path: '', expected })
  })

  it('repeats nothing that stood there, neither a value nor a line that lost its indent', () => {
    const secret = 'geheim@prive.example'
    const yamls = [
      `${exampleYaml}\n${secret}: ${secret}\n`,
      exampleWith(['Europe/Amsterdam', secret]),
      exampleWith(['language: nl', `language: ${secret}`]),
      exampleWith(['[30, 14', `[${secret}, 14`]),
      exampleWith(['letLapse: [contact]', `letLapse: [${secret}]`]),
      `a: *${secret}`,
      `a: !${secret} b`,
      `"${secret}`,
    ]
    for (const yaml of yamls) {
      expect(faultsOf(yaml).length).toBeGreaterThan(0)
      expect(JSON.stringify(faultsOf(yaml))).not.toContain('geheim')
    }
  })

  it('never throws, whatever the text', { timeout: 60_000 }, () => {
    const word = fc.constantFrom(
      ...[
        'customer',
        'contact',
        'name',
        '- ',
        ': ',
        '\n',
        '\n  ',
        '&a',
        '*a',
        '!!set',
        '{',
        '}',
        '[',
        ']',
        '"',
      ],
      ...["'", '|', '>', '#', '?', '%YAML 1.1', '---', '...', '<<', '__proto__', 'P3M', '\t', '\0', '\ud800'],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
      fc
        .tuple(fc.nat(exampleYaml.length), fc.nat(20), fc.array(word, { maxLength: 5 }))
        .map(([at, cut, words]) => exampleYaml.slice(0, at) + words.join('') + exampleYaml.slice(at + cut)),
    )
    fc.assert(
      fc.property(text, (yaml) => {
        const lines = yaml.split('\n').length
        expect(faultsOf(yaml).every(({ line }) => line >= 1 && line <= lines)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
