import type { HostTheme } from './mailHost.ts'

const forcedColors = () => window.matchMedia('(forced-colors: active)')

/** High contrast comes from the system, dark from the colours Outlook gives: it has no `isDarkTheme` (Microsoft's page on OfficeTheme). */
export const hostTheme = (officeTheme: Office.OfficeTheme | undefined): HostTheme => {
  if (forcedColors().matches) return { kind: 'highContrast' }
  return { kind: isDark(officeTheme?.bodyBackgroundColor) ? 'dark' : 'light' }
}

export const onForcedColorsChanged = (callback: () => void): (() => void) => {
  const query = forcedColors()
  query.addEventListener('change', callback)
  return () => query.removeEventListener('change', callback)
}

/** Whether a colour such as `#1f1f1f` is nearer to black than to white, by its perceived brightness. */
const isDark = (color: string | undefined): boolean => {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '')
  if (hex === null) return false
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}
