import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// A test runner sets NODE_ENV too, and Vite would then build React's development half.
process.env['NODE_ENV'] = 'production'

/** The task pane. The service serves what is built and puts a new nonce in the place of the mark in every answer. */
export default defineConfig({
  root: 'src/taskpane',
  // Relative, so that the pane may be served below any path.
  base: './',
  plugins: [react()],
  html: { cspNonce: '__STYLE_NONCE__' },
  build: {
    outDir: '../../dist/taskpane',
    emptyOutDir: true,
    // Outlook shows the pane in WebView2, Safari's web view or the user's own browser.
    target: ['chrome111', 'safari16.4'],
    // Every one of those knows modulepreload by itself.
    modulePreload: { polyfill: false },
    // The size that counts is the compressed one, which a test holds.
    chunkSizeWarningLimit: 700,
    // The policy lets no script, style or font through as data:, only pictures.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/taskpane/taskpane.html',
      // One file for the first view: split after what later views share, it is 5 KiB more to load, in five requests.
      output: { codeSplitting: { groups: [{ name: 'taskpane', tags: ['$initial'] }] } },
    },
  },
})
