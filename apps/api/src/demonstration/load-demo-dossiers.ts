import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import {
  addDays,
  type Clock,
  instantAt,
  isWorkingDay,
  localTime,
  officeDay,
  officeTime,
  type WorkingCalendar,
} from '@motcua/shared-time';
import type { Actor } from '../access/actor';
import { DossierDetail } from '../dossier-intake/queries/dossier-detail';
import type { DossierDocument } from '../dossier-intake/queries/dossier-detail.query';
import type { ActionCommand } from '../dossier-intake/use-cases/action-command';
import type { IntakeCommand } from '../dossier-intake/use-cases/intake-command';
import { WorkingCalendars } from '../organisation/working-calendars';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import type { JsonDocument } from '../platform/http/json-document';
import { PdfRenderer } from '../platform/printing/pdf-renderer';
import { ProcedureReader, requirementsOf } from '../procedure-catalogue/procedure-reader';
import { DemoActors } from './demo-actors';
import { DemoDesk, type Desk } from './demo-desk';
import { type DemoDossier, demoDossiers, type DemoStep } from './demo-dossiers';
import { demoPaper } from './demo-papers';
import { demoUnitIds } from './organisation';

const hourMs = 3_600_000;

/** About forty dossiers made through the use cases, so that the first screens are alive. */
@Injectable()
export class LoadDemoDossiers {
  private readonly papers = new Map<string, Buffer>();

  constructor(
    private readonly desks: DemoDesk,
    private readonly sql: PoolSql,
    private readonly printer: PdfRenderer,
    private readonly procedures: ProcedureReader,
    private readonly calendars: WorkingCalendars,
    private readonly actors: DemoActors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Loads once: a database that has a dossier is left as it is. */
  async run(): Promise<number> {
    const [row] = await this.sql.query<{ some: boolean }>(
      `select exists (select from dossier) as some`,
    );
    if (row?.some) return 0;
    const desk = this.desks.open();
    const calendar = await this.calendars.forUnit(this.sql, demoUnitIds.xuanHuong);
    for (const story of demoDossiers) await this.tell(story, desk, calendar);
    return demoDossiers.length;
  }

  private async tell(story: DemoDossier, desk: Desk, calendar: WorkingCalendar): Promise<void> {
    const now = this.clock.now();
    desk.clock.at = startOf(story, now, calendar);
    const opener = await this.actors.of(story.receivedBy);
    const reply = await desk.openDossier.run(await this.intake(story, desk.clock.at), opener, {
      journalActor: opener.journalActor,
    });
    let dossier = documentOf(reply);
    for (const step of story.steps) {
      const at = later(desk.clock.at, step.afterHours, calendar);
      // What lies ahead of today has not happened yet: the story waits where it is.
      if (at > now) return;
      desk.clock.at = at;
      dossier = await this.take(step, dossier, desk, await this.actors.of(step.by));
    }
  }

  private async take(
    step: DemoStep,
    dossier: DossierDocument,
    desk: Desk,
    actor: Actor,
  ): Promise<DossierDocument> {
    const act = { journalActor: actor.journalActor };
    if (step.action === 'attachResult' || step.action === 'scanPapers') {
      await this.attach(step.action, dossier, desk, actor);
      return new DossierDetail(this.calendars, desk.clock)
        .find(this.sql, dossier.id, actor)
        .then((row) => row.document);
    }
    const command: ActionCommand = {
      action: step.action,
      ...(step.reason ? { reason: step.reason } : {}),
      ...membersFor(step.action, dossier),
    };
    return documentOf(
      await desk.actOnDossier.run(dossier.id, dossier.version, command, actor, act),
    );
  }

  private async attach(
    what: 'attachResult' | 'scanPapers',
    dossier: DossierDocument,
    desk: Desk,
    actor: Actor,
  ): Promise<void> {
    const isResult = what === 'attachResult';
    const pdf = await this.paper(isResult ? 'Kết quả giải quyết' : 'Giấy tờ đã quét');
    await desk.addDocument.run(
      dossier.id,
      async (keep) => {
        const fields = isResult
          ? { purpose: 'result' as const }
          : { purpose: 'component' as const, componentNo: 1 };
        const kept = await keep(fields, Readable.from([pdf]));
        return { fields, fileName: isResult ? 'ket-qua.pdf' : 'to-khai.pdf', kept };
      },
      actor,
      { journalActor: actor.journalActor },
    );
  }

  /** One page of each kind serves every dossier: the same content is kept once anyway. */
  private async paper(title: string): Promise<Buffer> {
    const known = this.papers.get(title);
    if (known) return known;
    const pdf = await this.printer.render(demoPaper(title));
    this.papers.set(title, pdf);
    return pdf;
  }

  private async intake(story: DemoDossier, at: Date): Promise<IntakeCommand> {
    const version = await this.procedures.versionInForce(
      this.sql,
      story.procedureCode,
      officeDay(at),
    );
    if (!version) throw new Error(`The built-in catalogue lacks ${story.procedureCode}.`);
    const requirements = requirementsOf(version.content, 1);
    const isComplete = (story.firstAct ?? 'receive') === 'receive';
    return {
      firstAct: story.firstAct ?? 'receive',
      procedureCode: story.procedureCode,
      caseNo: 1,
      channel: 'counter',
      ...(story.competent ? { competentUnitId: demoUnitIds[story.competent] } : {}),
      applicant: {
        kind: 'person',
        fullName: story.applicant,
        birthDate: story.birthDate,
        sex: story.sex,
        phone: `09${String(10_000_000 + story.birthDate.length * 7_919 + story.applicant.length * 104_729).slice(0, 8)}`,
        address: 'Phường Xuân Hương – Đà Lạt, tỉnh Lâm Đồng',
      },
      components: requirements
        .filter((paper) => paper.mandatory === true && (isComplete || paper.no > 1))
        .map((paper) => ({
          no: paper.no,
          state: 'present',
          kind: 'original',
          copies: 1,
          sheets: 1,
        })),
      returnMethod: story.returnMethod,
      ...(story.exempt ? { charges: [{ no: 1, ...story.exempt }] } : {}),
      ...(story.localFee ? { charges: [{ no: 1, unitAmount: story.localFee }] } : {}),
      ...(story.returnMethod === 'post'
        ? {
            returnAddress: {
              recipient: story.applicant,
              phone: '0912345678',
              address: '12 Trần Phú',
              communeId: demoUnitIds.xuanHuong,
            },
          }
        : {}),
      ...(isComplete || story.firstAct === 'register'
        ? {}
        : {
            reasonCode: story.firstAct === 'proposeRefusal' ? 'incomplete' : 'papersMissing',
            reason: 'Thiếu tờ khai theo mẫu.',
            lines: [{ no: 1, fault: 'missing', howToFix: 'Nộp tờ khai theo mẫu, ghi đủ các mục.' }],
          }),
    };
  }
}

function documentOf(reply: JsonDocument): DossierDocument {
  return JSON.parse(reply.text) as DossierDocument;
}

function membersFor(
  action: ActionCommand['action'],
  dossier: DossierDocument,
): Partial<ActionCommand> {
  const applicant = dossier.applicant as { fullName: string };
  switch (action) {
    case 'requestSupplement':
      return {
        reasonCode: 'papersWrong',
        lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp lại bản rõ dấu của nơi cấp.' }],
      };
    case 'requestPayment':
      return { notice: { name: 'Lệ phí trước bạ', amount: 1_500_000, note: 'Nộp tại kho bạc.' } };
    case 'acceptWithdrawal':
      return { reasonCode: 'applicantAsked', requestPaper: { kind: 'onPaper' } };
    case 'approve':
    case 'decline':
      return { decisionNo: `${Number(String(dossier.code).slice(-4)) + 100}/TLKQ` };
    case 'registerResultArrival':
      return { shelf: `B-${String(dossier.code).slice(-2)}` };
    case 'returnResult':
      return {
        collector: {
          fullName: applicant.fullName,
          relation: 'Chủ hồ sơ',
          idLastFour: '4567',
          idCompared: true,
          originalsReturned: true,
        },
      };
    default:
      return {};
  }
}

/** The counter's hour on a working day so many days back, and never ahead of now. */
function startOf({ daysAgo, hour }: DemoDossier, now: Date, calendar: WorkingCalendar): Date {
  let day = addDays(officeDay(now), -daysAgo);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  const at = instantAt(day, localTime(`${String(hour).padStart(2, '0')}:05`));
  return at < now ? at : new Date(now.getTime() - 5 * 60_000);
}

/** So many hours later, carried to the next working morning when the office has closed. */
function later(at: Date, hours: number, calendar: WorkingCalendar): Date {
  const next = new Date(at.getTime() + hours * hourMs + 60_000);
  const time = officeTime(next);
  if (isWorkingDay(officeDay(next), calendar) && time < '16:45' && time >= '07:30') return next;
  let day = addDays(officeDay(at), 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return instantAt(day, localTime('08:15'));
}
