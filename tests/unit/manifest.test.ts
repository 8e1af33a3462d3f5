import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, it } from 'vitest'
import { httpsHost, manifestFor } from '../../src/service/commands/manifestCommand.ts'
import { type ManifestFacts, manifestFaults } from './manifestRules.ts'

const project = new URL('../../', import.meta.url)
const inProject = (path: string): URL => new URL(path, project)
const manifest = readFileSync(inProject('manifest.xml'), 'utf8')

/** A PNG states its width and height in its first chunk: 4 bytes each from byte 16 (PNG specification, 11.2.2). */
const pixels = (path: string): string | null => {
  const file = inProject(`.${path}`)
  if (!path.endsWith('.png') || !existsSync(file)) return null
  const bytes = readFileSync(file)
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

const facts: ManifestFacts = {
  version: JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version,
  pixels,
}

/** What Office.js refuses under ReadWriteItem: it wants read/write mailbox, leave to change every mail of a person. */
const needsWholeMailbox =
  /masterCategories|getSelectedItemsAsync|loadItemByIdAsync|makeEwsRequestAsync|sendAsync/

describe('the manifest', () => {
  it('declares what Dossier does, as Outlook asks for it', () => {
    expect(manifestFaults(manifest, facts)).toEqual([])
  })

  it('is well formed and understood by Microsoft’s own reader', async () => {
    const info = await OfficeAddinManifest.readManifestFile(fileURLToPath(inProject('manifest.xml')))
    expect(info).toMatchObject({
      officeAppType: 'MailApp',
      hosts: ['Mailbox'],
      permissions: 'ReadWriteMailbox',
    })
  })

  it('asks for the permission that the pane needs and no more', () => {
    const source = readdirSync(inProject('src/outlook'))
      .map((file) => readFileSync(inProject(`src/outlook/${file}`), 'utf8'))
      .join()
    expect(source).toContain('.categories.addAsync')
    expect(source).toMatch(needsWholeMailbox)
  })

  it('names a help page that exists', () => {
    expect(manifest).toContain('/assets/support.html')
    expect(existsSync(inProject('assets/support.html'))).toBe(true)
  })

  it('calls handler and compose button as the send handler does', () => {
    const source = readFileSync(inProject('src/outlook/sendEvent.ts'), 'utf8')
    const [, handler, button] = /handlerName = '(\w+)'[\s\S]*composeButton = '(\w+)'/.exec(source) ?? []
    expect(manifest).toContain(`FunctionName="${handler}"`)
    expect(manifest).toContain(`<Control xsi:type="Button" id="${button}">`)
  })

  it('has the icon of the notification that the pane puts on a filed mail', () => {
    const source = readFileSync(inProject('src/outlook/openMessage.ts'), 'utf8')
    const icon = /notificationIcon = '(\w+)'/.exec(source)?.[1]
    expect(manifest).toContain(`<bt:Image id="${icon}"`)
  })
})

describe('a manifest is refused when', () => {
  const edits: readonly (readonly [why: string, from: string | RegExp, to: string, fault: string])[] = [
    ['a part is missing', /<SupportUrl.*>/, '', 'OfficeApp lacks SupportUrl'],
    ['a part stands twice', '<Version>', '<Version>1.0.0.0</Version><Version>', 'OfficeApp repeats Version'],
    [
      'pinning comes after no-item context',
      /(<SupportsPinning>.*>)(\s*)(<SupportsNoItemContext>.*>)/,
      '$3$2$1',
      'SupportsPinning stands too late in Action',
    ],
    [
      'permissions come after the rule',
      /(<Permissions>.*>)(\s*)(<Rule .*>)/,
      '$3$2$1',
      'Permissions stands too late in OfficeApp',
    ],
    [
      'it asks too little for a category',
      'ReadWriteMailbox',
      'ReadWriteItem',
      'Permissions # is ReadWriteItem, not ReadWriteMailbox',
    ],
    [
      'several mails at once come before no-item context',
      /(<SupportsNoItemContext>.*>)(\s*)(<SupportsMultiSelect>.*>)/,
      '$3$2$1',
      'SupportsNoItemContext stands too late in Action',
    ],
    [
      'it declares a mobile button',
      '</DesktopFormFactor>',
      '</DesktopFormFactor><MobileFormFactor/>',
      'Host declares MobileFormFactor',
    ],
    [
      'it declares a second compose button',
      '</ExtensionPoint>',
      '</ExtensionPoint><ExtensionPoint xsi:type="MessageComposeCommandSurface"/>',
      'DesktopFormFactor repeats ExtensionPoint',
    ],
    [
      'the send event is missing',
      /<ExtensionPoint xsi:type="LaunchEvent">[\s\S]*?<\/ExtensionPoint>/,
      '',
      'DesktopFormFactor lacks ExtensionPoint',
    ],
    [
      'a mail that is asked about could not be sent',
      'SendMode="PromptUser"',
      'SendMode="SoftBlock"',
      'LaunchEvent @SendMode is SoftBlock, not PromptUser',
    ],
    [
      'the handler has another name than the script gives it',
      'FunctionName="onMessageSend"',
      'FunctionName="onSend"',
      'LaunchEvent @FunctionName is onSend, not onMessageSend',
    ],
    [
      'classic Outlook has no script for the event',
      /<Override type="javascript"[^>]*>/,
      '',
      'Runtime lacks Override',
    ],
    [
      'the runtimes come after the buttons',
      /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/,
      '$2$1',
      'Runtimes stands too late in Host',
    ],
    [
      'the button for reading is for writing',
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      'ExtensionPoint @xsi:type is MessageComposeCommandSurface, not MessageReadCommandSurface',
    ],
    [
      'it cannot be pinned',
      '<SupportsPinning>true',
      '<SupportsPinning>false',
      'SupportsPinning # is false, not true',
    ],
    [
      'it does not open in shared folders',
      '<SupportsSharedFolders>true',
      '<SupportsSharedFolders>false',
      'SupportsSharedFolders # is false, not true',
    ],
    [
      'it shuts out older clients',
      '<Sets DefaultMinVersion="1.5">',
      '<Sets DefaultMinVersion="1.14">',
      'Sets @DefaultMinVersion is 1.14, not 1.5',
    ],
    [
      'the inner overrides have the outer name space',
      'mailappversionoverrides/1.1',
      'mailappversionoverrides',
      'VersionOverrides @xmlns is http://schemas.microsoft.com/office/mailappversionoverrides, not http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
    ],
    [
      'it becomes another add-in',
      '737f6b65',
      '00000000',
      'Id # is 00000000-c9c6-4dd5-939e-c4a6ab48ba6a, not 737f6b65-c9c6-4dd5-939e-c4a6ab48ba6a',
    ],
    [
      'its version is not that of the package',
      /<Version>.*<\/Version>/,
      '<Version>9.9.9.0</Version>',
      `Version 9.9.9.0 is not ${facts.version}.0, after package.json`,
    ],
    [
      'its version is below 1.0',
      /<Version>.*<\/Version>/,
      '<Version>0.9.0.0</Version>',
      'Version 0.9.0.0 is below 1.0',
    ],
    [
      'an address is http',
      'https://localhost:3000/assets/icon-16.png',
      'http://localhost:3000/assets/icon-16.png',
      'http://localhost:3000/assets/icon-16.png is not https',
    ],
    [
      'it names a second host',
      'https://localhost:3000/assets/icon-16.png',
      'https://elsewhere.example/assets/icon-16.png',
      'more than one host: localhost:3000, elsewhere.example',
    ],
    [
      'a resource is not defined',
      'resid="groupLabel"',
      'resid="nowhere"',
      'Label nowhere is not among bt:ShortStrings',
    ],
    [
      'a resource is of another kind',
      'resid="taskpaneUrl"',
      'resid="icon16"',
      'SourceLocation icon16 is not among bt:Urls',
    ],
    ['a resource is defined twice', ' id="icon32"', ' id="icon16"', 'icon16 is defined twice'],
    ['a resource is used by nothing', ' id="buttonTitle"', ' id="spare"', 'spare is not used'],
    ['an id is too long', /buttonTitle/g, 'b'.repeat(33), `${'b'.repeat(33)} is longer than 32`],
    [
      'a short text is too long',
      'DefaultValue="File this mail"',
      `DefaultValue="${'x'.repeat(126)}"`,
      'bt:ShortStrings: 126 characters, at most 125',
    ],
    [
      'a long text is too long',
      /DefaultValue="File the open[^"]*"/,
      `DefaultValue="${'x'.repeat(251)}"`,
      'bt:LongStrings: 251 characters, at most 250',
    ],
    [
      'a text is not in Dutch',
      '<bt:Override Locale="nl-NL" Value="Opbergen"/>',
      '',
      'bt:ShortStrings: "File mail" is not in Dutch',
    ],
    ['a ribbon size is missing', /<bt:Image size="80".*>/, '', 'no ribbon icon of 80 pixels'],
    [
      'an icon has other pixels',
      'icon-64.png"/>\n  <High',
      'icon-32.png"/>\n  <High',
      'https://localhost:3000/assets/icon-32.png is 32x32, not 64x64',
    ],
    [
      'an icon is not there',
      /icon-128\.png/,
      'icon-256.png',
      'https://localhost:3000/assets/icon-256.png is null, not 128x128',
    ],
  ]

  it.each(edits)('%s', (_why, from, to, fault) => {
    const edited = manifest.replace(from, to)
    expect(edited).not.toBe(manifest)
    expect(manifestFaults(edited, facts)).toContain(fault)
  })
})

describe('the manifest of a real host', () => {
  const host = 'https://dossier.example.nl:8443'

  it('keeps every rule and names no other host', () => {
    const written = manifestFor(httpsHost(host), manifest)
    expect(manifestFaults(written, facts)).toEqual([])
    expect(written).not.toContain('localhost')
    expect(written).toContain(`<bt:Url id="taskpaneUrl" DefaultValue="${host}/taskpane.html"/>`)
  })

  it.each([
    ['http', 'http://dossier.example.nl', 'https'],
    ['a trailing slash', 'https://dossier.example.nl/', 'alone: https://dossier.example.nl'],
    ['a path', 'https://dossier.example.nl/app', 'alone: https://dossier.example.nl'],
    ['a query', 'https://dossier.example.nl?a=1', 'alone: https://dossier.example.nl'],
    ['a name and password', 'https://me:key@dossier.example.nl', 'alone: https://dossier.example.nl'],
    ['capitals, which Outlook compares', 'https://Dossier.example.nl', 'alone: https://dossier.example.nl'],
    ['no protocol', 'dossier.example.nl', 'an address such as'],
    ['nothing', '', 'an address such as'],
  ])('is not written for %s', (_what, refused, why) => {
    expect(() => httpsHost(refused)).toThrow(why)
  })
})
