import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const documents = ['README.md', ...readdirSync(new URL('docs', root)).map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith('.md'),
)
const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Record<string, string> }
const program = textOf('src/service/commands/program.ts') + textOf('src/service/commands/manifestCommand.ts')
const settings = textOf('src/service/settings.ts') + textOf('src/service/mailSettings.ts')

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '')

describe.each(documents)('%s', (path) => {
  const text = textOf(path)

  it('leads to what is there', () => {
    const links = [
      ...found(text, /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g),
      ...found(text, /<img src="([^"]+)"/g),
    ]
    expect(links.filter((link) => !existsSync(new URL(link, new URL(path, root))))).toEqual([])
  })

  it('names commands and settings that there are', () => {
    const run = found(text, /`npm run ([\w:]+)/g)
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([])
    const commands = found(text, /(?:^|`)(?:npm run )?dossier (?:-- )?([a-z]+)/gm)
    expect(commands.filter((name) => !program.includes(`'${name}'`))).toEqual([])
    const variables = found(text, /`(DOSSIER_[A-Z_]*[A-Z])\b/g)
    expect(variables.filter((name) => !settings.includes(`  ${name}:`))).toEqual([])
  })
})
