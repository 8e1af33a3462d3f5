/**
 * What manifest.xml declares: elements in the order Outlook demands, `@` an attribute's and `#` the text's only value,
 * `*` may be repeated or left out, a list stands for that many in this order. What is not named here (mobile) Dossier
 * does not do.
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */
export interface Outline {
  readonly [name: string]: Outline | readonly Outline[] | string
}

const translated: Outline = { 'Override*': {} }
const resource: Outline = { 'bt:Override*': {} }

const buttonFor = (surface: string, id: string, supports: Outline): Outline => ({
  '@xsi:type': surface,
  OfficeTab: {
    '@id': 'TabDefault',
    Group: {
      Label: {},
      Control: {
        '@xsi:type': 'Button',
        '@id': id,
        Label: {},
        Supertip: { Title: {}, Description: {} },
        Icon: { 'bt:Image*': {} },
        Action: { '@xsi:type': 'ShowTaskpane', SourceLocation: {}, ...supports },
      },
    },
  },
})

const sendEvent: Outline = {
  '@xsi:type': 'LaunchEvent',
  LaunchEvents: {
    // The only mode in which whoever is asked may send all the same, and in which mail goes when Dossier is away.
    LaunchEvent: {
      '@Type': 'OnMessageSend',
      '@FunctionName': 'onMessageSend',
      '@SendMode': 'PromptUser',
    },
  },
  SourceLocation: { '@resid': 'commandsUrl' },
}

export const outline: Outline = {
  '@xmlns': 'http://schemas.microsoft.com/office/appforoffice/1.1',
  '@xsi:type': 'MailApp',
  // Another id is another add-in to Outlook: whoever has this one would never see an update.
  Id: { '#': '737f6b65-c9c6-4dd5-939e-c4a6ab48ba6a' },
  Version: {},
  ProviderName: {},
  DefaultLocale: { '#': 'en-US' },
  DisplayName: translated,
  Description: translated,
  IconUrl: {},
  HighResolutionIconUrl: {},
  SupportUrl: {},
  Hosts: { Host: { '@Name': 'Mailbox' } },
  // A higher set would hide the add-in from older clients; what is newer is asked for when the pane runs.
  Requirements: { Sets: { '@DefaultMinVersion': '1.5', Set: { '@Name': 'Mailbox' } } },
  FormSettings: {
    Form: { '@xsi:type': 'ItemRead', DesktopSettings: { SourceLocation: {}, RequestedHeight: {} } },
  },
  // By the reference of Office.js: MIME, headers and the notification bar need read item, a category on the mail
  // read/write item. That category must stand in the mailbox's own list first, which takes read/write mailbox: with
  // less the mark would show only to people who made the category by hand.
  Permissions: { '#': 'ReadWriteMailbox' },
  Rule: { '@xsi:type': 'ItemIs', '@ItemType': 'Message', '@FormType': 'Read' },
  VersionOverrides: {
    '@xmlns': 'http://schemas.microsoft.com/office/mailappversionoverrides',
    '@xsi:type': 'VersionOverridesV1_0',
    VersionOverrides: {
      '@xmlns': 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
      '@xsi:type': 'VersionOverridesV1_1',
      Requirements: { 'bt:Sets': { '@DefaultMinVersion': '1.5', 'bt:Set': { '@Name': 'Mailbox' } } },
      Hosts: {
        Host: {
          '@xsi:type': 'MailHost',
          Runtimes: {
            Runtime: {
              '@resid': 'commandsUrl',
              Override: { '@type': 'javascript', '@resid': 'sendScriptUrl' },
            },
          },
          DesktopFormFactor: {
            SupportsSharedFolders: { '#': 'true' },
            ExtensionPoint: [
              buttonFor('MessageReadCommandSurface', 'readOpenPane', {
                SupportsPinning: { '#': 'true' },
                SupportsNoItemContext: { '#': 'true' },
                SupportsMultiSelect: { '#': 'true' },
              }),
              buttonFor('MessageComposeCommandSurface', 'composeOpenPane', {}),
              sendEvent,
            ],
          },
        },
      },
      Resources: {
        'bt:Images': { 'bt:Image*': {} },
        'bt:Urls': { 'bt:Url*': {} },
        'bt:ShortStrings': { 'bt:String*': resource },
        'bt:LongStrings': { 'bt:String*': resource },
      },
    },
  },
}
