import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.join(import.meta.dirname, 'page')

/** Scripts for the pane's frame keep their names: the pane's page loads them in the place of office.js from the CDN. */
const inPane = ['microsoftAjax', 'newerCalls', 'trust']

export default defineConfig({
  root,
  build: {
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: path.join(root, 'index.html'),
        ...Object.fromEntries(inPane.map((name) => [name, path.join(root, `inPane/${name}.ts`)])),
      },
      output: {
        entryFileNames: ({ name }) => (inPane.includes(name) ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
