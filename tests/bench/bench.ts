import { cleanUpBench } from './cleanUpBench.ts'
import { clocksBench } from './clocksBench.ts'
import { commitmentsBench } from './commitmentsBench.ts'
import { copyBench } from './copyBench.ts'
import { filingBench } from './filingBench.ts'
import { mailboxBench } from './mailboxBench.ts'
import { row } from './median.ts'
import { memoryBench } from './memoryBench.ts'
import { overviewBench } from './overviewBench.ts'
import { paneBench } from './paneBench.ts'
import { registerBench } from './registerBench.ts'
import { remindersBench } from './remindersBench.ts'
import { searchBench } from './searchBench.ts'
import { suggestBench } from './suggestBench.ts'

/** `npm run bench`, or some of it by name: `npm run bench -- filing search`. */
const benches = {
  filing: filingBench,
  search: searchBench,
  pane: paneBench,
  memory: memoryBench,
  cleanup: cleanUpBench,
  clocks: clocksBench,
  reminders: remindersBench,
  overview: overviewBench,
  commitments: commitmentsBench,
  register: registerBench,
  suggest: suggestBench,
  copy: copyBench,
  mailbox: mailboxBench,
}

const named = process.argv.slice(2)
row('what', 'Dossier', 'floor', 'ratio')
row('---', '---', '---', '---')
for (const [name, bench] of Object.entries(benches)) {
  if (named.length === 0 || named.includes(name)) await bench()
}
