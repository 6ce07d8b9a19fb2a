import { newIntentKey } from '../app/intent-key';
import { element } from './element';
import { faceOf } from './face';
import { rate, type Pair, type Score } from './tracking-api';
import type { Words } from './words';

const scores = [3, 2, 1] as const;

/** Three buttons; the third asks for the reasons. A dossier is rated once. */
export function ratingOf(pair: Pair, words: Words): HTMLElement {
  const key = newIntentKey();
  const section = element('section', { class: 'rating', 'aria-live': 'polite' });
  const question = () => element('h2', {}, words.rate);

  const send = async (score: Score, reasons: string[], comment?: string) => {
    const said = comment ? { comment } : {};
    const given = reasons.length > 0 ? { reasons } : {};
    const outcome = await rate({ ...pair, score, ...given, ...said }, key);
    if (outcome !== 'failed')
      return section.replaceChildren(
        element('p', { class: 'thanks' }, outcome === 'sent' ? words.thanks : words.alreadyRated),
      );
    section.querySelector('[role=alert]')?.remove();
    section.append(element('p', { role: 'alert', class: 'fault' }, words.rateFailed));
  };

  const choose = () => {
    const buttons = scores.map((score) => {
      const button = element('button', { type: 'button' }, faceOf(score), words.score[score]);
      button.addEventListener('click', () => (score === 1 ? askWhy() : void send(score, [])));
      return button;
    });
    section.replaceChildren(question(), element('div', { class: 'scores' }, ...buttons));
  };

  const askWhy = () => {
    const boxes = Object.entries(words.reason).map(([code, label]) =>
      element(
        'label',
        {},
        element('input', { type: 'checkbox', name: 'reason', value: code }),
        label,
      ),
    );
    const comment = element('textarea', { id: 'comment', rows: '3', maxlength: '500' });
    const back = element('button', { type: 'button', class: 'second' }, words.back);
    const form = element(
      'form',
      {},
      element('fieldset', {}, element('legend', {}, words.reasons), ...boxes),
      element('label', { for: 'comment', class: 'label' }, words.comment),
      comment,
      element('div', { class: 'acts' }, element('button', { type: 'submit' }, words.send), back),
    );
    back.addEventListener('click', choose);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const reasons = new FormData(form).getAll('reason').map(String);
      void send(1, reasons, comment.value.normalize('NFC').trim());
    });
    section.replaceChildren(question(), form);
    form.querySelector('input')?.focus();
  };

  choose();
  return section;
}
