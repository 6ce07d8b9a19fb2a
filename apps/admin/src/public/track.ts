import './track.css';
import { answerOf } from './answer';
import { element } from './element';
import { fileCheckOf } from './file-check';
import { faultIn, normalisedPair, pairInAddress } from './pair';
import { ratingOf } from './rating';
import { track, type Found, type Pair } from './tracking-api';
import { fill, rememberedLanguage, rememberLanguage, wordsOf } from './words';

const page = document.getElementById('page');
let language = rememberedLanguage();
let pair: Pair = pairInAddress(new URL(location.href));
let found: Found | undefined;

function faultText(outcome: Found): string {
  const words = wordsOf(language);
  if (outcome.kind === 'tooMany') return fill(words.tooMany, { seconds: outcome.seconds });
  return outcome.kind === 'found' ? '' : words[outcome.kind];
}

function switchLanguage(): HTMLElement {
  const other = language === 'vi' ? 'en' : 'vi';
  const button = element('button', { type: 'button', class: 'language', lang: other });
  button.textContent = wordsOf(language).otherLanguage;
  button.addEventListener('click', () => {
    language = other;
    rememberLanguage(language);
    show();
  });
  return button;
}

function field(name: 'code' | 'secret', label: string, attributes: Record<string, string>) {
  const input = element('input', {
    id: name,
    name,
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    'aria-describedby': 'fault',
    ...attributes,
  });
  input.value = pair[name];
  return element('div', {}, element('label', { for: name, class: 'label' }, label), input);
}

function askForm(fault: string): HTMLElement {
  const words = wordsOf(language);
  const form = element(
    'form',
    { novalidate: true },
    element('h1', {}, words.title),
    element('p', {}, words.intro),
    field('code', words.code, { placeholder: words.codeHint, maxlength: '64' }),
    field('secret', words.secret, { maxlength: '8', size: '8' }),
    element('p', { id: 'fault', role: 'alert', class: 'fault' }, fault),
    element('button', { type: 'submit' }, words.find),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    pair = normalisedPair({ code: String(data.get('code')), secret: String(data.get('secret')) });
    const wrong = faultIn(pair);
    if (!wrong) return void find();
    found = undefined;
    show(words[`${wrong}Wrong`]);
    document.getElementById(wrong)?.focus();
  });
  return form;
}

function show(fault = found ? faultText(found) : ''): void {
  const words = wordsOf(language);
  document.title = `${words.title} – Motcua`;
  const top = element('header', {}, element('span', {}, words.title), switchLanguage());
  const content = element('main');
  if (found?.kind === 'found') {
    const { tracking } = found;
    content.append(answerOf(tracking, words, language));
    content.append(fileCheckOf(pair, words, language));
    if (tracking.canRate) content.append(ratingOf(pair, words));
    if (tracking.rated) content.append(element('p', { class: 'thanks' }, words.alreadyRated));
    content.append(element('a', { href: '/track' }, words.another));
  } else {
    content.append(askForm(fault));
  }
  page?.replaceChildren(top, content);
}

async function find(): Promise<void> {
  const words = wordsOf(language);
  const button = page?.querySelector<HTMLButtonElement>('button[type=submit]');
  if (button) {
    button.textContent = words.finding;
    button.disabled = true;
  }
  found = await track(pair, language);
  if (found.kind === 'found') {
    const address = `/track/${encodeURIComponent(pair.code)}?s=${encodeURIComponent(pair.secret)}`;
    history.replaceState(null, '', address);
  }
  show();
  document.getElementById(found.kind === 'found' ? 'sentence' : 'code')?.focus();
}

document.documentElement.lang = language;
show();
if (!faultIn(pair)) void find();
