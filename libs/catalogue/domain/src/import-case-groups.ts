import type { SourceCase, SourceComponent } from './import-shape';
import { oneLine } from './import-text';

/** What a published group of papers is: the source calls them all cases. */
export type GroupRole = 'case' | 'common' | 'presented' | 'authorisation' | 'note' | 'text';

const genericTitle =
  /^(?:[a-z\d]{0,3}[.)]\s*)*(?:[-+*]\s*)?(?:\(?\d*\)?\s*)?(?:thành phần(?:,? số lượng)? hồ sơ|hồ sơ|bao gồm|giấy tờ|thành phần)?(?:\s*(?:bao )?gồm(?: có)?)?\s*[:.]*$/iu;
const noteTitle = /^[-+*\s]*(?:lưu ý|ghi chú|chú ý)/iu;
const authorisationTitle = /^[-+*\s]*(?:trường hợp|người|nếu|đối với)[^,;:]*\sủy quyền/iu;
/** «Hồ sơ của người nhận con nuôi» and «… của người được nhận» are handed in together. */
const partTitle = /^[-+*\d.)\s]*(?:hồ sơ|giấy tờ|tài liệu)\s+của\s/iu;
const sentenceStart =
  /^[-+*\s]*(?:trường hợp|trong trường hợp|người|cơ quan|nếu|lưu ý|đối với|cá nhân|bản chụp|giấy tờ do)(?=\s)/iu;
const shortestSentence = 90;

function roleOfKind(kind: string): GroupRole | null {
  if (kind === 'submit') return 'common';
  if (kind === 'present') return 'presented';
  if (kind === 'note' || kind === 'text') return kind;
  return null;
}

/** Role of one group, from its kind and title. */
export function roleOf({ kind, name }: SourceCase): GroupRole {
  const ofKind = roleOfKind(kind);
  if (ofKind) return ofKind;
  const title = oneLine(name);
  if (genericTitle.test(title)) return 'common';
  if (noteTitle.test(title)) return 'note';
  if (authorisationTitle.test(title)) return 'authorisation';
  return 'case';
}

/** Whether the groups are parts of one dossier rather than alternatives. */
export function areParts(groups: readonly SourceCase[]): boolean {
  return groups.length > 1 && groups.every(({ name }) => partTitle.test(oneLine(name)));
}

/** A sentence counted as a paper with no original and no copy: instructions to the counter. */
export function isSentence({ name, originals, copies, forms }: SourceComponent): boolean {
  if (originals !== 0 || copies !== 0 || forms.length > 0) return false;
  return oneLine(name).length >= shortestSentence && sentenceStart.test(oneLine(name));
}
