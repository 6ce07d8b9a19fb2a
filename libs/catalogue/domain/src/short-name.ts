import { shortNameLength } from './procedure-content';

const listMark =
  /^\s*(?:[-–—+*•.,;:!]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])(?:\.\d{1,2})*[.)](?=\s|\p{L}))+\s*/iu;

/** Endings of statutory names that say where a form is printed or who issues it, not what it is. */
const statutoryTails = [
  /\s*[,(]?\s*(?:được lập\s+)?theo (?:đúng )?mẫu(?:\s+(?:quy định|số\s).*)?[)]?$/iu,
  /\s*[,(]?\s*theo (?:Mẫu|mẫu|biểu mẫu|Phụ lục|phụ lục)\s.*$/u,
  /\s*[,(]?\s*(?:được\s+)?ban hành kèm theo\s.*$/iu,
  /\s*[,(]?\s*theo quy định(?:\s+(?:tại|của)\s.*|\s+pháp luật.*)?$/iu,
  /\s*do (?:cơ quan|người)(?:, tổ chức)? có thẩm quyền\s.*$/iu,
  /\s*\([^()]*\)$/u,
];

function withoutListMark(name: string): string {
  let rest = name;
  for (let next = rest.replace(listMark, ''); next !== rest; next = rest.replace(listMark, '')) {
    rest = next;
  }
  return rest;
}

/** A tail that names a second paper or opens a list belongs to the name. */
const saysMore = /(?:^|\s)(?:hoặc|gồm|sau đây)(?=\s)|[:;]/iu;
const isNoPaper = /^(?:ngoài|trường hợp|đối với|thực hiện|theo|nếu|khi)(?=\s)/iu;

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

/**
 * A short name that follows from the statutory one by dropping list marks and known endings, at
 * most 60 characters; null when a person has to think of one, for a name is never cut.
 */
export function proposeShortName(statutoryName: string): string | null {
  const closed = (text: string) => text.replace(/[\s;:,.]+$/u, '').trim();
  let name = closed(withoutListMark(statutoryName.normalize('NFC').replace(/\s+/g, ' ').trim()));
  for (const tail of statutoryTails) {
    if (name.length <= shortNameLength) break;
    const shorter = closed(name.replace(tail, ''));
    if (shorter.split(' ').length > 1 && !saysMore.test(name.slice(shorter.length))) name = shorter;
  }
  const isUsable = name.length <= shortNameLength && /\p{L}{2}/u.test(name) && isBalanced(name);
  if (!isUsable || isNoPaper.test(name)) return null;
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

/** Short name of a procedure: without the words «Thủ tục» in front, else the same rules. */
export function proposeProcedureShortName(name: string): string | null {
  return proposeShortName(name.replace(/^\s*Thủ tục(?: hành chính)?:?\s+/iu, ''));
}
