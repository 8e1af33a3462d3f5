/** What stands behind the @ of an address, lower case; the whole text where there is none. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Providers whose addresses say nothing about who employs their owner. */
export const mailProviders: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.nl', 'hotmail.com', 'hotmail.nl', 'live.com'],
  ...['live.nl', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'yahoo.com', 'yahoo.nl', 'aol.com'],
  ...['proton.me', 'protonmail.com', 'gmx.com', 'gmx.net', 'gmx.de', 'web.de', 'mail.com', 'zoho.com'],
  ...['ziggo.nl', 'kpnmail.nl', 'kpnplanet.nl', 'planet.nl', 'hetnet.nl', 'xs4all.nl', 'home.nl'],
  ...['casema.nl', 'chello.nl', 'upcmail.nl', 'quicknet.nl', 'caiway.nl', 'caiway.net', 'zeelandnet.nl'],
  ...['solcon.nl', 'tele2.nl', 'telfort.nl', 'online.nl', 'freedom.nl', 'onsbrabantnet.nl', 'kabelfoon.nl'],
  ...['telenet.be', 'skynet.be', 'proximus.be', 'scarlet.be', 'hotmail.be', 'btinternet.com'],
  ...[
    'hotmail.co.uk',
    'live.co.uk',
    'yahoo.co.uk',
    'talktalk.net',
    'virginmedia.com',
    'ntlworld.com',
    'blueyonder.co.uk',
    'sky.com',
  ],
])

/** Whether a domain, in lower case, is a provider's. */
export const isMailProvider = (domain: string): boolean => mailProviders.has(domain)

/** What tells one client from another in an address: the domain, or all of it where that is a provider's. Lower case. */
export const clientOf = (address: string): string => {
  const domain = domainOf(address)
  return isMailProvider(domain) ? address.trim().toLowerCase() : domain
}

/** Whether a domain is one of a firm's, or below one of them. */
export const isDomainOf = (domain: string, ownDomains: readonly string[]): boolean =>
  ownDomains.some((own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`))

/** Whose mail it is, and the domains that his firm calls its own, besides the one of his address. */
export interface OurSide {
  readonly ownAddress: string
  readonly ownDomains?: readonly string[]
}

/**
 * Whether an address is one's own, or of the same firm: by the domain, or by those the firm calls its own. Customers of a
 * provider are no colleagues.
 */
export const isOurs = (address: string, { ownAddress, ownDomains = [] }: OurSide): boolean =>
  address.toLowerCase() === ownAddress.toLowerCase() ||
  isDomainOf(domainOf(address), ownDomains) ||
  (domainOf(address) === domainOf(ownAddress) && !isMailProvider(domainOf(address)))

/** Whether he sent it himself: not a colleague, and not he for a shared address. */
export const isSentBy = (
  { from }: { readonly from: { readonly address: string } | null },
  ownAddress: string,
): boolean => from?.address.toLowerCase() === ownAddress.toLowerCase()
