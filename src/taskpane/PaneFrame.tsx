import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  RendererProvider,
  type Theme,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { HostTheme, MailHost } from '../outlook/mailHost.ts'

const themes: Readonly<Record<HostTheme['kind'], Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
}

const useStyles = makeStyles({
  // What the browser draws itself, such as the calendar of a date, goes with the theme.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  highContrast: { colorScheme: 'dark' },
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

/** Outlook, or a page's own browser. */
export type ThemeSource = Pick<MailHost, 'theme' | 'onThemeChanged'>

interface PaneFrameProps {
  /** Where the colours come from. Null before Outlook was found. */
  readonly host: ThemeSource | null
  readonly language: string
  /** The page's policy allows styles with this nonce only. */
  readonly nonce: string
  readonly children: ReactNode
}

/** Outlook's colours, and styles that the page's Content Security Policy lets through. */
export const PaneFrame = ({ host, language, nonce, children }: PaneFrameProps) => {
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: { nonce } }), [nonce])
  const theme = useTheme(host)
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={themes[theme.kind]} lang={language}>
        <Root theme={theme.kind}>{children}</Root>
      </FluentProvider>
    </RendererProvider>
  )
}

/** Styles are made below the renderer that carries the nonce. */
const Root = ({ theme, children }: { readonly theme: HostTheme['kind']; readonly children: ReactNode }) => {
  const styles = useStyles()
  return <div className={mergeClasses(styles.root, styles[theme])}>{children}</div>
}

const useTheme = (host: ThemeSource | null): HostTheme => {
  const [theme, setTheme] = useState<HostTheme>(() => host?.theme() ?? { kind: 'light' })
  useEffect(() => host?.onThemeChanged(setTheme), [host])
  return theme
}
