import { readFile, writeFile } from 'node:fs/promises'
import { Command, InvalidArgumentError } from 'commander'
import type { Surroundings } from './surroundings.ts'

/** The host that manifest.xml in the project's root is written for. */
export const developmentHost = 'https://localhost:3000'

/** Every address of the manifest moved to another host, as `httpsHost` accepts it. */
export const manifestFor = (host: string, manifest: string): string =>
  manifest.replaceAll(developmentHost, host)

/** A host as a manifest may name it; Outlook loads nothing over http. Throws an InvalidArgumentError that says what is expected. */
export const httpsHost = (text: string): string => {
  const url = URL.parse(text)
  if (url === null) throw new InvalidArgumentError('Expected an address such as https://dossier.example.nl')
  if (url.protocol !== 'https:') throw new InvalidArgumentError('Outlook asks for https://')
  if (url.origin !== text)
    throw new InvalidArgumentError(`Expected protocol, host and port alone: ${url.origin}`)
  return text
}

export const manifestCommand = (surroundings: Surroundings): Command =>
  new Command('manifest')
    .description('write the manifest with which Outlook finds Dossier on its own host')
    .requiredOption(
      '--host <address>',
      'where Dossier is served, such as https://dossier.example.nl',
      httpsHost,
    )
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async ({ host, out }: { readonly host: string; readonly out?: string }) => {
      const template = await readFile(new URL('../../../manifest.xml', import.meta.url), 'utf8')
      const manifest = manifestFor(host, template)
      if (out === undefined) surroundings.out.write(manifest)
      else await writeFile(out, manifest)
    })
