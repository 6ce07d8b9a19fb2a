import { recentDossiers, rememberDossier } from './recent-dossiers';

beforeEach(() => sessionStorage.clear());

const dossier = (no: number) => ({ id: `d${no}`, code: `H36-261119-000${no}` });

it('keeps the last eight, each once, the newest first', () => {
  for (let no = 1; no <= 9; no += 1) rememberDossier(dossier(no));
  rememberDossier(dossier(4));
  expect(recentDossiers().map(({ id }) => id)).toEqual([
    'd4',
    'd9',
    'd8',
    'd7',
    'd6',
    'd5',
    'd3',
    'd2',
  ]);
});

it('keeps nothing of the applicant, and nothing once the tab is emptied at sign-out', () => {
  const opened = { ...dossier(1), applicantName: 'Nguyễn Thị Phượng' };
  rememberDossier(opened);
  expect(JSON.stringify(sessionStorage)).not.toContain('Phượng');
  sessionStorage.clear();
  expect(recentDossiers()).toEqual([]);
});
