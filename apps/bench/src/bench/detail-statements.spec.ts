import { statementsIn } from './detail-statements';

const log = `@@motcua-api@@LOG:  execute <unnamed>: select d.id
	  from dossier d
@@motcua-api@@DETAIL:  Parameters: $1 = '...'
@@motcua-api@@LOG:  execute 5baa61e4: select 1
@@motcua-sealer@@LOG:  execute <unnamed>: select position from journal
@@motcua-api@@LOG:  statement: begin
@@@@LOG:  checkpoint starting: time
@@[unknown]@@LOG:  statement: select pg_stat_file('x')
@@motcua-api@@ERROR:  duplicate key value`;

it('reads the statements of the API out of the log and nothing else', () => {
  expect(statementsIn(log)).toEqual(['select d.id\n\t  from dossier d', 'select 1', 'begin']);
  expect(statementsIn('')).toEqual([]);
});
