import type { ThemeSource } from '../taskpane/PaneFrame.tsx'

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)')
const hasForcedColors = () => window.matchMedia('(forced-colors: active)')

/** A page of its own takes its colours from the browser. */
export const browserTheme: ThemeSource = {
  theme: () => ({
    kind: hasForcedColors().matches ? 'highContrast' : isDark().matches ? 'dark' : 'light',
  }),
  onThemeChanged: (callback) => {
    const changed = () => callback(browserTheme.theme())
    const queries = [isDark(), hasForcedColors()]
    for (const query of queries) query.addEventListener('change', changed)
    return () => {
      for (const query of queries) query.removeEventListener('change', changed)
    }
  },
}
