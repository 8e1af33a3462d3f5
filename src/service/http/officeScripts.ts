export const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

/** Vite gives the tag a nonce of its own. */
const officeTag = new RegExp(`<script src="${officeScript}"[^>]*></script>`)

/** A page with these scripts in the place of office.js from Microsoft's CDN. */
export const withOffice = (page: string, officeScripts: readonly string[]): string =>
  page.replace(officeTag, officeScripts.map((url) => `<script src="${url}"></script>`).join(''))
