import { Command } from 'commander'
import { commitmentsEval } from './commitmentsEval.ts'
import { privateEval } from './privateEval.ts'
import { suggestEval } from './suggestEval.ts'

/** `npm run eval -- MEASURE PATH…`: how well what Dossier decides by itself holds on mail of people. */
const program = new Command('eval')

program
  .command('suggest')
  .description(
    'how often the right case is offered, on mailboxes of filed mail (.jsonl, .jsonl.gz, labels.jsonl with eml/)',
  )
  .argument('<path...>', 'files, or folders of them')
  .action(suggestEval)

program
  .command('commitments')
  .description(
    'how well commitments are found, on judged sentences (commitments-*.jsonl) and mails (labels.jsonl)',
  )
  .argument('<path...>', 'files, or folders of them')
  .option('--errors', 'print the sentences judged otherwise')
  .action(commitmentsEval)

program
  .command('private')
  .description(
    'how well private mail is told from work by its header (labels.jsonl with eml/, or .jsonl of headers)',
  )
  .argument('<path...>', 'files, or folders of them')
  .option('--errors', 'print the mails judged otherwise')
  .action(privateEval)

await program.parseAsync()
