import { formatLetterDate, officeDay, officeTime } from '@motcua/shared-time';
import type { Content } from 'pdfmake/interfaces';
import { labelled, nationalHead } from '../platform/printing/print-blocks';
import type { PageLayout } from '../platform/printing/print-document';
import type { TextValues } from './placeholder-text';

export interface Issuer {
  /** The authority over the unit, for example the people's committee. */
  readonly superiorName?: string;
  readonly unitName: string;
  /** The place written before the date, for example «Đà Lạt». */
  readonly place: string;
}

export interface FormPerson {
  readonly name: string;
  /** Citizen id of a person, tax number of an organisation. */
  readonly idNumber?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface FormProcedure {
  readonly code: string;
  readonly name: string;
}

/** Where a citizen may ask about the letter. */
export interface ContactPoint {
  readonly place: string;
  readonly officialName?: string;
  readonly phone?: string;
}

export interface PrintOptions {
  readonly layout: PageLayout;
  /** 1 for the first print of this form, 2 for the first reprint. */
  readonly printNumber: number;
  /** Written across the page of what is not issued. */
  readonly mark?: string;
}

/** Head of a form: issuer and, where the form has one, its number; date of issue in the office zone. */
export function formHead(issuer: Issuer, issuedAt: Date, number?: string): Content {
  return nationalHead({
    superiorName: issuer.superiorName,
    issuerName: issuer.unitName,
    number: number === undefined ? undefined : `Số: ${number}`,
    placeAndDate: `${issuer.place}, ${formatLetterDate(officeDay(issuedAt))}`,
  });
}

/** What the head of a template shows: issuer, number, place and date of issue in the office zone. */
export function headValues(issuer: Issuer, issuedAt: Date, letterNumber?: string): TextValues {
  return {
    superiorName: issuer.superiorName,
    unitName: issuer.unitName,
    place: issuer.place,
    issueDate: formatLetterDate(officeDay(issuedAt)),
    letterNumber,
  };
}

export function personValues(person: FormPerson): TextValues {
  const { name, idNumber, address, phone, email } = person;
  return { applicantName: name, idNumber, address, phone, email };
}

export function procedureValues({ code, name }: FormProcedure): TextValues {
  return { procedureCode: code, procedureName: name };
}

/** An instant as the forms write it: «15 giờ 05 phút, ngày 05 tháng 02 năm 2026». */
export function letterMoment(instant: Date): string {
  const [hour, minute] = officeTime(instant).split(':');
  return `${hour} giờ ${minute} phút, ${formatLetterDate(officeDay(instant))}`;
}

export const letterDay = (instant: Date): string => formatLetterDate(officeDay(instant));

export const procedureText = ({ code, name }: FormProcedure): string => `${name} (mã ${code})`;

/** Lines that are printed only when the value is known. */
export function knownLines(lines: readonly (readonly [string, string | undefined])[]): Content[] {
  return lines
    .filter(([, value]) => value !== undefined && value.trim() !== '')
    .map(([label, value]) => labelled(label, value));
}

/** Two short values on one line; whichever is unknown is left out. */
function pairedLine(pair: readonly (readonly [string, string | undefined])[]): Content[] {
  const known = knownLines(pair);
  if (known.length < 2) return known;
  return [{ columns: known, columnGap: 8 }];
}

export function personLines(label: string, person: FormPerson): Content[] {
  return [
    labelled(label, person.name),
    ...knownLines([['Địa chỉ', person.address]]),
    ...pairedLine([
      ['CCCD/MST', person.idNumber],
      ['Số điện thoại', person.phone],
    ]),
    ...knownLines([['Thư điện tử', person.email]]),
  ];
}

export function contactSentence(contact: ContactPoint): string {
  const who = contact.officialName === undefined ? '' : `, gặp ${contact.officialName}`;
  const phone = contact.phone === undefined ? '' : `, điện thoại ${contact.phone}`;
  return `${contact.place}${who}${phone}`;
}

export const twoDigits = (count: number): string => String(count).padStart(2, '0');
