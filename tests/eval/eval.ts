import { Command } from 'commander'
import { suggestEval } from './suggestEval.ts'

/** `npm run eval -- MEASURE PATH…`: how well what Dossier decides by itself holds on mail of people. */
const program = new Command('eval')

program
  .command('suggest')
  .description('how often the right case is offered, on mailboxes of filed mail (.jsonl, .jsonl.gz)')
  .argument('<path...>', 'files, or folders of them')
  .action(suggestEval)

await program.parseAsync()
