import {
  formatDate,
  formatDateTime,
  formatSentenceDate,
  formatSentenceTime,
  officeDay,
  officeTime,
  type LocalDate,
} from '@motcua/shared-time';
import { formatDong, type Dong } from '@motcua/shared-money';
import { formatPhone } from '@motcua/shared-identifiers';
import { element } from './element';
import type { Tracking } from './tracking-api';
import { fill, type Language, type Words } from './words';

type Status = keyof Words['sentence'];

const running = ['received', 'inProcess', 'awaitingSignature'];
const ended = ['stopped', 'notAccepted'];

function dueText(dueAt: string, language: Language): string {
  const instant = new Date(dueAt);
  const time = formatSentenceTime(officeTime(instant), language);
  const day = formatSentenceDate(officeDay(instant), language);
  return language === 'vi' ? `${time} ${day}` : `${time}, ${day}`;
}

/** The one sentence a citizen comes for, with the promised date while the term runs. */
function sentence(tracking: Tracking, words: Words, language: Language): string {
  const { status, competentUnit, appointment } = tracking;
  const state = fill(words.sentence[status as Status] ?? '', { unit: competentUnit });
  if (!appointment || !running.includes(status)) return state;
  return `${state} ${fill(words.due, { due: dueText(appointment.dueAt, language) })}`;
}

function block(title: string, ...children: Parameters<typeof element>[2][]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...children);
}

function todo(tracking: Tracking, words: Words, language: Language): HTMLElement {
  const { status, supplement, collection } = tracking;
  const line = (text: string) => block(words.todo, element('p', {}, text));
  if (supplement) {
    const date = formatDate(supplement.deadline as LocalDate, language);
    const papers = supplement.papers.map((paper) => element('li', {}, paper));
    const list = element('ul', {}, ...papers);
    return block(words.todo, element('p', {}, fill(words.supplement, { date })), list);
  }
  if (status === 'awaitingPayment') return line(words.pay);
  if (ended.includes(status)) return line(words.askWhy);
  if (status !== 'resultReady') return line(words.nothingToDo);
  if (collection.method === 'post') return line(words.fetchByPost);
  if (collection.method === 'online') return line(words.fetchOnline);
  if (!collection.isHere) return line(words.notHereYet);
  return line(fill(words.fetch, { place: collection.unit }));
}

function steps(tracking: Tracking, words: Words, language: Language): HTMLElement {
  const items = tracking.steps.map(({ step, at }) =>
    element(
      'li',
      {},
      element('span', {}, words.step[step as keyof Words['step']] ?? step),
      element('time', { datetime: at }, formatDateTime(new Date(at), language)),
    ),
  );
  return block(words.steps, element('ol', { class: 'steps' }, ...items));
}

function messages(tracking: Tracking, words: Words, language: Language): HTMLElement | undefined {
  if (tracking.messages.length === 0) return undefined;
  const items = tracking.messages.map(({ at, text }) =>
    element(
      'li',
      {},
      element('span', {}, text),
      element('time', { datetime: at }, formatDateTime(new Date(at), language)),
    ),
  );
  return block(words.messages, element('ul', { class: 'steps' }, ...items));
}

function facts(pairs: [label: string, value: string | false | null][]): HTMLElement {
  const list = element('dl');
  for (const [label, value] of pairs)
    if (value) list.append(element('dt', {}, label), element('dd', {}, value));
  return list;
}

function collection(tracking: Tracking, words: Words, language: Language): HTMLElement {
  const { method, unit, unitAddress, unitPhone, feeDue } = tracking.collection;
  return block(
    words.collection,
    facts([
      [words.method, words.methodOf[method]],
      [words.place, method === 'counter' && unit],
      [words.address, method === 'counter' && unitAddress],
      [words.phone, unitPhone && formatPhone(unitPhone)],
      [words.bring, method === 'counter' && words.bringWhat],
      [words.feeDue, feeDue > 0 && formatDong(feeDue as Dong, { language })],
    ]),
  );
}

function postal(tracking: Tracking, words: Words, language: Language): HTMLElement | undefined {
  const { delivery } = tracking;
  if (!delivery) return undefined;
  const { number, attempts, nextAttemptOn } = delivery;
  return block(
    words.postal,
    facts([
      [words.number, number],
      [words.attempts, attempts > 0 && String(attempts)],
      [words.nextAttempt, nextAttemptOn && formatDate(nextAttemptOn as LocalDate, language)],
    ]),
  );
}

/** Everything the page says about one dossier, the most wanted first. */
export function answerOf(tracking: Tracking, words: Words, language: Language): HTMLElement {
  const { code, procedureName, appointment, status, isLate } = tracking;
  const isOpen = status !== 'returned' && !ended.includes(status);
  const subject = element('strong', { class: 'code' }, code);
  return element(
    'article',
    {},
    element('p', { class: 'subject' }, subject, ` · ${procedureName}`),
    element('h1', { tabindex: '-1', id: 'sentence' }, sentence(tracking, words, language)),
    isLate && element('p', { class: 'late' }, words.late),
    todo(tracking, words, language),
    steps(tracking, words, language),
    messages(tracking, words, language),
    isOpen && collection(tracking, words, language),
    appointment && why(appointment.sentence[language], words),
    postal(tracking, words, language),
  );
}

function why(sentenceOfDate: string, words: Words): HTMLElement {
  const summary = element('summary', {}, words.why);
  return element('details', {}, summary, element('p', {}, sentenceOfDate));
}
