import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { placeTable, workflowDiagram } from '@motcua/dossier-domain';
import { createApplication } from './application';
import { readEnvironment } from './platform/config/environment';
import { openApiDocument } from './openapi-document';

/** Writes docs/openapi.json and docs/dossier-workflow.md; needs no database. */
async function write(): Promise<void> {
  const nowhere = 'postgres://nobody@127.0.0.1:9/nothing';
  const environment = readEnvironment({
    DATABASE_URL: nowhere,
    DATABASE_OWNER_URL: nowhere,
    DATABASE_SEALER_URL: nowhere,
    MOTCUA_DATA_DIR: join(tmpdir(), 'motcua-openapi'),
  });
  const application = await createApplication(environment, { quiet: true, offline: true });
  const docs = resolve(__dirname, '../../../docs');
  const document = openApiDocument(application);
  writeFileSync(join(docs, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync(join(docs, 'dossier-workflow.md'), workflowPage());
  await application.close();
}

const paymentWords = [
  '- **Payment.** `requestPayment` writes the charge of the notice. When the last charge of a notice is paid',
  '  or exempt, the system itself does `confirmPayment` in the same change: the term runs again from the',
  '  proof (the instant at which the bank booked the money), and the journal names the system.',
  '  `approve` and `decline` wait for the notice too, whichever way the dossier came back. Where it came',
  '  back with the notice unpaid (a withdrawal was refused, a receipt made void), `requestPayment` waits',
  '  for that notice again, without one of its own: nothing is charged twice.',
  '- **Withdrawal.** Refused, it leads back to processing and the term goes on, as the law has it; from there',
  '  what was waited for is asked again. While a supplement is open it cannot be refused: there is nothing to',
  '  go back to but that waiting. Whoever recorded the request does not accept it; refusing it, and stopping',
  '  what is processed, is for whoever decides.',
  '- **Proposed supplement.** Whoever works on the dossier may not write to the applicant: they propose',
  '  (`proposeSupplement`), and the term goes on. The desk asks (`requestSupplement`, which confirms what is',
  '  open, with the words as the desk sends them, one round and the pause as ever) or sends it back with a',
  '  reason. One proposal is open at a time; an act that takes the dossier further ends it as lapsed.',
  '- **Term.** The hours and closures of the competent unit count every date: it answers for them.',
  '- **Post.** Its staff do only what a decision in force at the receiving desk hands over (`receive`,',
  '  `digitise`, `return`); `transfer` stays open, so that nothing received lawfully is stranded.',
  '- **Collecting.** A result goes to its owner, to whom the owner let collect it, or to whoever shows a',
  '  paper that lets them, which is written down.',
  '- **Telling.** An act that means something to the applicant may bring its `message`: it is written into',
  '  the outbox in the same change, in the words of what the act changed; where it cannot be, nothing is.',
  '',
];

export function workflowPage(): string {
  return [
    '# The life of a dossier',
    '',
    'Generated from the table of actions in `libs/dossier/domain`; do not edit by hand.',
    '',
    '```mermaid',
    workflowDiagram().trimEnd(),
    '```',
    '',
    'Whose act it is: the permission counts only at these places of the dossier (`received` at the desk,',
    '`competent` at the agency that decides), and a status after it says where that differs.',
    '',
    placeTable().trimEnd(),
    '',
    ...paymentWords,
  ].join('\n');
}

if (require.main === module)
  write().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
