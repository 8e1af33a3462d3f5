import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { MailHost } from '../outlook/mailHost.ts'
import { openOfficeHost } from '../outlook/officeHost.ts'
import { tabStorage, takeKey } from './key/serviceKey.ts'
import { languageFor } from './language/languageFor.ts'
import { PaneFrame } from './PaneFrame.tsx'
import { startProblem } from './problem.ts'
import { ProblemNotice } from './situation/ProblemNotice.tsx'
import { TaskPane } from './TaskPane.tsx'
import './taskpane.css'

const element = document.getElementById('pane')
if (element === null) throw new Error('main: expected an element with id pane')
const root = createRoot(element)
// The browser hides a nonce from attribute selectors and from getAttribute; the property keeps it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const storage = tabStorage()
const firstKey = takeKey({ location: window.location, storage })

const show = (host: MailHost | null, language: string, content: ReactNode): void =>
  root.render(
    <StrictMode>
      <PaneFrame host={host} language={language} nonce={nonce}>
        {content}
      </PaneFrame>
    </StrictMode>,
  )

// Outlook mostly speaks the browser's language: its words come while Outlook is waited for.
const guessed = languageFor(navigator.language)

try {
  const host = await openOfficeHost()
  const language = await languageFor(host.language)
  document.documentElement.lang = language.tag
  show(host, language.tag, <TaskPane host={host} language={language} firstKey={firstKey} storage={storage} />)
} catch (error) {
  const { tag, words } = await guessed
  show(
    null,
    tag,
    <main>
      <ProblemNotice problem={startProblem(error)} words={words} />
    </main>,
  )
  throw error
}
