import { Inject, Injectable } from '@nestjs/common';
import type { ProcedureFee } from '@motcua/catalogue-domain';
import { dong, formatDong } from '@motcua/shared-money';
import { formatDecimal, instantAt, localTime, type TimeLimit } from '@motcua/shared-time';
import {
  type GuidanceData,
  guidanceForm,
  type PaperToBring,
} from '../statutory-forms/guidance.form';
import { ENVIRONMENT, type Environment } from '../platform/config/environment';
import { PdfRenderer } from '../platform/printing/pdf-renderer';
import type { PageLayout } from '../platform/printing/print-document';
import { refusedField } from '../platform/problem/problem-error';
import { oneOfThese } from '../statutory-forms/one-of-these';
import { Guidance, type GuidanceQuestion, type GuidanceSheet } from './guidance';
import type { ProcedureRequirement } from './procedure-reader';
import type { GuidingUnit } from './queries/guiding-unit.query';

export interface GuidancePrintOrder extends GuidanceQuestion {
  readonly unitId: string;
  /** Numbers of the papers still to bring; all of them when left out. */
  readonly missing?: readonly number[] | undefined;
  readonly layout: PageLayout;
}

const unitWords: Readonly<Record<Exclude<TimeLimit['unit'], 'sameDay'>, string>> = {
  workingDay: 'ngày làm việc',
  calendarDay: 'ngày',
  workingHour: 'giờ làm việc',
  month: 'tháng',
};

/** The guidance sheet on paper: what to bring, before anything is registered. */
@Injectable()
export class GuidancePrint {
  constructor(
    private readonly guidance: Guidance,
    private readonly renderer: PdfRenderer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async pdf(order: GuidancePrintOrder): Promise<Buffer> {
    const sheet = await this.guidance.sheet(order);
    const known = sheet.papers.map(({ no }) => no);
    if (order.missing?.some((no) => !known.includes(no)))
      throw refusedField(['missing'], 'unknownReference');
    const { unit } = sheet;
    if (!unit) throw refusedField(['unitId'], 'required');
    const data = {
      ...printData(sheet, unit, new Set(order.missing ?? known)),
      trackingUrl: `${this.environment.publicUrl}/track`,
    };
    return this.renderer.render(guidanceForm(data, { layout: order.layout, printNumber: 1 }));
  }
}

function printData(
  sheet: GuidanceSheet,
  unit: GuidingUnit,
  missing: ReadonlySet<number>,
): Omit<GuidanceData, 'trackingUrl'> {
  return {
    issuer: { unitName: unit.name, place: placeOf(unit) },
    issuedAt: new Date(sheet.reckonedAt),
    procedure: { code: sheet.code, name: sheet.name },
    ...(sheet.case && sheet.cases.length > 1 ? { caseName: sheet.case.name } : {}),
    papers: sheet.papers.map((paper) => paperToBring(paper, sheet.papers, missing)),
    statutoryTime: limitText(sheet),
    feeText: sheet.fees.map(feeText).join('; ') || 'hỏi tại nơi tiếp nhận',
    versionFrom: instantAt(sheet.validFrom, localTime('00:00')),
    contact: {
      place: [unit.name, unit.address].filter((part) => part !== null).join(', '),
      ...(unit.phone === null ? {} : { phone: unit.phone }),
    },
    clerkName: '',
  };
}

function paperToBring(
  paper: ProcedureRequirement,
  papers: readonly ProcedureRequirement[],
  missing: ReadonlySet<number>,
): PaperToBring {
  const group = papers.filter(({ oneOf }) => oneOf !== null && oneOf === paper.oneOf);
  const notes = [
    paper.shortName === paper.name ? '' : paper.name,
    paper.condition ?? '',
    oneOfThese(group.map(({ shortName }) => shortName)),
    paper.presentOnly ? 'Chỉ xuất trình, không phải nộp' : '',
  ].filter((note) => note !== '');
  return {
    name: paper.shortName,
    originals: paper.originals,
    copies: paper.copies,
    isMandatory: paper.mandatory === true,
    isHere: !missing.has(paper.no),
    ...(notes.length > 0 ? { note: notes.join('. ') } : {}),
  };
}

/** Letters name the place without its kind: «Xuân Hương – Đà Lạt, ngày …». */
function placeOf({ kind, name, provinceName }: GuidingUnit): string {
  const place = kind === 'commune' ? name : (provinceName ?? name);
  return place.replace(/^(?:Phường|Xã|Đặc khu|Tỉnh|Thành phố)\s+/u, '');
}

/** A doubtful limit is printed as such, never silently as a promise. */
function limitText({ limit, limitMark }: GuidanceSheet): string {
  if (!limit) return 'chưa xác định, hỏi tại nơi tiếp nhận';
  const text =
    limit.unit === 'sameDay'
      ? 'trong ngày'
      : `${formatDecimal(limit.value, 'vi')} ${unitWords[limit.unit]}`;
  return limitMark === 'check' ? `${text} (cần xác nhận tại nơi tiếp nhận)` : text;
}

function feeText({ name, amountVnd, note }: ProcedureFee): string {
  const amount =
    amountVnd === null
      ? (note ?? 'theo quy định của địa phương')
      : amountVnd === 0
        ? 'miễn phí'
        : formatDong(dong(amountVnd), { style: 'sentence' });
  return `${name}: ${amount}`;
}
