import { ProblemError } from '../../ui/problem-error';
import { DraftMirror } from './draft-mirror';
import { DraftSaver, type DraftStore } from './draft-saver';
import { blankIntake, type IntakeForm } from './intake-form';

let drafts = 0;
let draftId = '';
const noted = (note: string): IntakeForm => ({ ...blankIntake, note });
const notes: string[] = [];
const mirror = new DraftMirror('staff');

const store: jest.Mocked<DraftStore> = { create: jest.fn(), change: jest.fn() };

const saverOf = (etag?: string) =>
  new DraftSaver({
    store,
    mirror,
    draftId,
    etag,
    form: blankIntake,
    now: () => new Date('2026-11-20T02:30:00Z'),
  });

beforeEach(() => {
  // Of a draft is remembered what was saved here.
  draftId = `draft${(drafts += 1)}`;
  jest.useFakeTimers();
  localStorage.clear();
  notes.length = 0;
  store.create.mockReset().mockImplementation(async (_id, form) => `"${notes.push(form.note)}"`);
  store.change
    .mockReset()
    .mockImplementation(async (_id, _etag, form) => `"${notes.push(form.note)}"`);
});

afterEach(() => jest.useRealTimers());

it('saves within two seconds of the last key, once for many keys', async () => {
  const saver = saverOf();
  for (const note of ['a', 'ab', 'abc']) saver.update(noted(note));
  await jest.advanceTimersByTimeAsync(2000);
  expect(notes).toEqual(['abc']);
  expect(saver.current()).toMatchObject({ isSaving: false, savedAt: expect.any(Date) });
});

it('saves while somebody types on without a pause', async () => {
  const saver = saverOf('"1"');
  for (let keys = 1; keys <= 10; keys += 1) {
    saver.update(noted('x'.repeat(keys)));
    await jest.advanceTimersByTimeAsync(400);
  }
  expect(notes).toEqual(['xxxx', 'xxxxxxxx']);
});

it('opens no draft for a page that nobody typed on', async () => {
  saverOf().update(blankIntake);
  await jest.advanceTimersByTimeAsync(5000);
  expect(store.create).not.toHaveBeenCalled();
});

it('keeps the newest text when typing goes on while a save is under way', async () => {
  let finish = (): void => undefined;
  store.create.mockImplementationOnce(
    (_id, form) =>
      new Promise((resolve) => {
        finish = () => resolve(`"${notes.push(form.note)}"`);
      }),
  );
  const saver = saverOf();
  saver.update(noted('a'));
  await jest.advanceTimersByTimeAsync(1000);
  saver.update(noted('ab'));
  await jest.advanceTimersByTimeAsync(1000);
  finish();
  await jest.advanceTimersByTimeAsync(2000);
  expect(notes).toEqual(['a', 'ab']);
  expect(mirror.read(draftId)).toBeUndefined();
});

it('sends one request at a time however many saves wait for a slow one', async () => {
  const finish: (() => void)[] = [];
  let mostAtOnce = 0;
  const underWay = new Set<string>();
  store.change.mockImplementation(async (_id, etag, form) => {
    underWay.add(form.note);
    mostAtOnce = Math.max(mostAtOnce, underWay.size);
    await new Promise<void>((resolve) => finish.push(resolve));
    underWay.delete(form.note);
    return `"${Number(etag.slice(1, -1)) + 1}"`;
  });
  const saver = saverOf('"1"');
  for (const note of ['a', 'ab', 'abc']) {
    saver.update(noted(note));
    await jest.advanceTimersByTimeAsync(1000);
  }
  void saver.saveNow();
  for (let times = 0; times < 3; times += 1) {
    finish.shift()?.();
    await jest.advanceTimersByTimeAsync(0);
  }
  expect(mostAtOnce).toBe(1);
  expect(store.change.mock.calls.map(([, etag, { note }]) => [etag, note])).toEqual([
    ['"1"', 'a'],
    ['"2"', 'abc'],
  ]);
});

it('keeps unsent text on this PC and sends it when the network is back', async () => {
  store.create.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  saverOf().update(noted('a'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(mirror.read(draftId)?.form.note).toBe('a');
  await jest.advanceTimersByTimeAsync(6000);
  expect(notes).toEqual(['a']);
  expect(mirror.draftIds()).toEqual([]);
});

it('leaves a draft to the page that is opened on it anew', async () => {
  store.change.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const left = saverOf('"1"');
  left.begin();
  left.update(noted('a'));
  await jest.advanceTimersByTimeAsync(1000);
  const again = saverOf('"1"');
  again.begin();
  again.update(noted('ab'));
  await jest.advanceTimersByTimeAsync(20_000);
  expect(notes).toEqual(['ab']);
});

/** A page on the text «a» that was left while it is sent; tells when the answer is there. */
async function leaveWhileSaving(): Promise<() => void> {
  let finish = (): void => undefined;
  store.change.mockImplementationOnce(
    (_id, _etag, form) =>
      new Promise((resolve) => {
        finish = () => resolve(`"${notes.push(form.note) + 1}"`);
      }),
  );
  const left = saverOf('"1"');
  left.begin();
  left.update(noted('a'));
  left.leave();
  await jest.advanceTimersByTimeAsync(0);
  return finish;
}

it('goes on from what an earlier page is still sending, and keeps its own newer copy', async () => {
  const finish = await leaveWhileSaving();
  const again = saverOf('"1"');
  again.begin();
  again.update(noted('ab'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(store.change).toHaveBeenCalledTimes(1);
  store.change.mockImplementationOnce(() => new Promise(() => undefined));
  finish();
  await jest.advanceTimersByTimeAsync(0);
  expect(store.change).toHaveBeenLastCalledWith(draftId, '"2"', noted('ab'));
  expect(mirror.read(draftId)?.form.note).toBe('ab');
});

it('goes on from what an earlier page has sent after this one had read the draft', async () => {
  const finish = await leaveWhileSaving();
  finish();
  await jest.advanceTimersByTimeAsync(0);
  const again = saverOf('"1"');
  again.begin();
  again.update(noted('ab'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(store.change).toHaveBeenLastCalledWith(draftId, '"2"', noted('ab'));
});

it('keeps nothing on this PC that an earlier page has sent unchanged', async () => {
  const finish = await leaveWhileSaving();
  const again = new DraftSaver({
    ...{ store, mirror, draftId, etag: '"2"', form: noted('a') },
    now: () => new Date('2026-11-20T02:30:00Z'),
  });
  again.begin();
  again.update(noted('a'));
  finish();
  await jest.advanceTimersByTimeAsync(5000);
  expect(store.change).toHaveBeenCalledTimes(1);
  expect(mirror.read(draftId)).toBeUndefined();
});

it('stops at a conflict until somebody has chosen', async () => {
  const stale = { type: '/problems/stale-version', title: '', status: 412, detail: '' };
  store.change.mockRejectedValueOnce(new ProblemError(stale));
  const saver = saverOf('"1"');
  saver.update(noted('a'));
  await jest.advanceTimersByTimeAsync(1000);
  saver.update(noted('ab'));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(store.change).toHaveBeenCalledTimes(1);
  expect(saver.current().conflict).toBeInstanceOf(ProblemError);
  saver.resolve('"7"');
  await jest.advanceTimersByTimeAsync(100);
  expect(store.change).toHaveBeenLastCalledWith(draftId, '"7"', noted('ab'));
});

it('saves nothing more once the draft has become a dossier', async () => {
  const saver = saverOf('"1"');
  saver.end();
  saver.update(noted('a'));
  await jest.advanceTimersByTimeAsync(5000);
  expect(store.change).not.toHaveBeenCalled();
});
