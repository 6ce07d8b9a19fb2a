import { formatDateTime } from '@motcua/shared-time';
import { element } from './element';
import { markOf } from './mark';
import { sha256Of } from './sha256';
import { compareFile, type Pair } from './tracking-api';
import { fill, type Language, type Words } from './words';

/** «Kiểm tra tệp»: the file is hashed here and stays here; only its hash is asked about. */
export function fileCheckOf(pair: Pair, words: Words, language: Language): HTMLElement {
  const input = element('input', {
    id: 'file',
    type: 'file',
    accept: 'application/pdf,image/jpeg,image/png',
    'aria-describedby': 'file-note',
  });
  const verdict = element('p', { role: 'status', class: 'verdict' });
  const tell = (kind: 'ok' | 'bad' | 'busy' | 'unknown', text: string): void => {
    verdict.dataset.kind = kind;
    const mark = kind === 'ok' || kind === 'bad' ? [markOf(kind)] : [];
    verdict.replaceChildren(...mark, element('span', {}, text));
  };
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void check(file);
  });
  const check = async (file: File): Promise<void> => {
    tell('busy', words.file.checking);
    const answer = await compareFile(pair, await sha256Of(file));
    if (answer.kind === 'tooMany')
      return tell('unknown', fill(words.tooMany, { seconds: answer.seconds }));
    // Nobody compared anything: that must not look like a file that was changed.
    if (answer.kind === 'notFound') return tell('unknown', words.notFound);
    if (answer.kind !== 'compared') return tell('unknown', words.file.notCompared);
    const { matches, purpose, filedAt } = answer;
    if (!matches) return tell('bad', fill(words.file.differs, { name: file.name }));
    const at = filedAt ? formatDateTime(new Date(filedAt), language) : '';
    tell('ok', fill(words.file.matches[purpose ?? 'attachment'], { name: file.name, at }));
  };
  return element(
    'section',
    { class: 'file-check' },
    element('h2', {}, words.file.title),
    element('p', { id: 'file-note' }, words.file.note),
    element('label', { for: 'file', class: 'label' }, words.file.choose),
    input,
    verdict,
  );
}
