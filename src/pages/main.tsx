import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tabStorage, takeKey } from '../taskpane/key/serviceKey.ts'
import { languageFor } from '../taskpane/language/languageFor.ts'
import { PaneFrame } from '../taskpane/PaneFrame.tsx'
import { browserTheme } from './browserTheme.ts'
import { OverviewPage } from './OverviewPage.tsx'
import '../taskpane/taskpane.css'

const element = document.getElementById('overview')
if (element === null) throw new Error('main: expected an element with id overview')
// The browser hides a nonce from attribute selectors and from getAttribute; the property keeps it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const storage = tabStorage()
const firstKey = takeKey({ location: window.location, storage })
const language = await languageFor(navigator.language)
document.documentElement.lang = language.tag

createRoot(element).render(
  <StrictMode>
    <PaneFrame host={browserTheme} language={language.tag} nonce={nonce}>
      <OverviewPage language={language} firstKey={firstKey} storage={storage} />
    </PaneFrame>
  </StrictMode>,
)
