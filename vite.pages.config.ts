import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// As for the pane: a test runner sets NODE_ENV too.
process.env['NODE_ENV'] = 'production'

/** The wide pages outside Outlook. Built apart from the pane, so that neither grows by the other. */
export default defineConfig({
  root: 'src/pages',
  base: './',
  plugins: [react()],
  html: { cspNonce: '__STYLE_NONCE__' },
  build: {
    outDir: '../../dist/pages',
    emptyOutDir: true,
    // The pane's files lie under assets/ of the same origin.
    assetsDir: 'overview',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'src/pages/overview.html' },
  },
})
