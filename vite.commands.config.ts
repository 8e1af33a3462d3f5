import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { defineConfig } from 'vite'

const from = path.join(import.meta.dirname, 'src/commands')

/** The handlers of Outlook's events: one script that imports nothing, and the page that loads it where Outlook has a browser for it. */
export default defineConfig({
  root: from,
  plugins: [
    {
      name: 'commands-page',
      async generateBundle() {
        const source = await readFile(path.join(from, 'commands.html'), 'utf8')
        this.emitFile({ type: 'asset', fileName: 'commands.html', source })
      },
    },
  ],
  build: {
    outDir: path.join(import.meta.dirname, 'dist/commands'),
    emptyOutDir: true,
    // What classic Outlook before version 2403 runs: ECMAScript 2016.
    target: 'es2016',
    lib: {
      entry: path.join(from, 'onMessageSend.ts'),
      formats: ['iife'],
      name: 'dossierCommands',
      fileName: () => 'commands/onMessageSend.js',
    },
  },
})
