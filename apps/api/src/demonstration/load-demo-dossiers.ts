import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay, type WorkingCalendar } from '@motcua/shared-time';
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
import { ProcedureReader } from '../procedure-catalogue/procedure-reader';
import { DemoActors } from './demo-actors';
import { intakeOf, membersFor } from './demo-commands';
import { DemoDesk, type Desk } from './demo-desk';
import { type DemoDossier, demoDossiers, type DemoStep } from './demo-dossiers';
import { later, startOf } from './demo-hours';
import { demoPaper } from './demo-papers';
import { demoUnitIds } from './organisation';

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
    return intakeOf(story, version);
  }
}

function documentOf(reply: JsonDocument): DossierDocument {
  return JSON.parse(reply.text) as DossierDocument;
}
