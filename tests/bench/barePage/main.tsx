import { createRoot } from 'react-dom/client'

const element = document.getElementById('pane')
if (element !== null) createRoot(element).render(<h1>Ready</h1>)
