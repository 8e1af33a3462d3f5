import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, it } from 'vitest'

const kibibyte = 1024
/** KiB, as a browser receives it: an Outlook that opens the pane waits for no more than this. */
const atMost = 145

it(`loads at most ${atMost} KiB of brotli before the first view`, async () => {
  const files = await buildPane()
  const first = [...firstLoad(files), largerLanguage(files)]
  const sizes = first.map((file) => brotliCompressSync(contentOf(file)).length / kibibyte)
  const total = sizes.reduce((sum, size) => sum + size, 0)

  expect(first.map((file) => path.extname(file.fileName))).toEqual(
    expect.arrayContaining(['.html', '.js', '.css']),
  )
  expect(files.length).toBeGreaterThan(first.length)
  expect(total).toBeGreaterThan(50)
  expect(total).toBeLessThanOrEqual(atMost)
})

type BuiltFile = Rolldown.OutputChunk | Rolldown.OutputAsset

const buildPane = async (): Promise<readonly BuiltFile[]> => {
  const configFile = path.resolve(import.meta.dirname, '../../vite.config.ts')
  const built = await build({ configFile, logLevel: 'error', build: { write: false } })
  if (!('output' in built)) throw new Error('expected one output of the build')
  return built.output
}

/** The page, what it names, and what that imports statically. */
const firstLoad = (files: readonly BuiltFile[]): readonly BuiltFile[] => {
  const page = files.find((file) => file.fileName.endsWith('.html'))
  if (!page) throw new Error('expected a page in the build')
  const html = contentOf(page).toString()
  const named = files.filter((file) => html.includes(file.fileName))
  const loaded = new Set<BuiltFile>([page, ...named])
  for (const file of loaded) {
    const imports = file.type === 'chunk' ? file.imports : []
    for (const one of files) if (imports.includes(one.fileName)) loaded.add(one)
  }
  return [...loaded]
}

/** The words of one language are loaded before the first view too. */
const largerLanguage = (files: readonly BuiltFile[]): BuiltFile => {
  const languages = files.filter(({ fileName }) => /\/(nl|en)-[^/]*\.js$/.test(fileName))
  const [larger] = languages.toSorted((one, other) => contentOf(other).length - contentOf(one).length)
  if (!larger || languages.length !== 2) throw new Error('expected the words of two languages in the build')
  return larger
}

const contentOf = (file: BuiltFile): Buffer => Buffer.from(file.type === 'chunk' ? file.code : file.source)
