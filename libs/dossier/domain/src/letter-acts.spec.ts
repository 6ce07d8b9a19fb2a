import { dossierActionNames, dossierActions } from './dossier-actions';
import { isLetterAct, letterActs, letterOf } from './letter-acts';

const letters = ['supplement-request', 'refusal', 'apology', 'stop-notice'];

describe('the acts that end in a letter', () => {
  it('are those whose form is a letter, and the proposal of one', () => {
    const withLetter = dossierActionNames.filter((action) =>
      letters.includes(dossierActions[action].form ?? ''),
    );
    expect([...letterActs].sort()).toEqual([...withLetter, 'proposeRefusal'].sort());
  });

  it.each(letterActs)('%s fills the form of the workflow table', (action) => {
    const { form, reason } = dossierActions[action];
    expect(form ?? 'refusal').toBe(letterOf[action]);
    expect(reason).not.toBe('none');
  });

  it('leave the receipt and the control slip out', () => {
    expect(['receive', 'transfer'].map((action) => isLetterAct(action as 'receive'))).toEqual([
      false,
      false,
    ]);
  });
});
