import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { answerByFor, IncidentRepository, type IncidentType } from '../data/incident.repository';
import { readIncident } from '../queries/incident.query';
import { subjectOfIncident } from '../queries/incident-subject.query';

export interface ReportIncidentCommand {
  readonly type: IncidentType;
  readonly dossierId?: string;
  readonly consignmentId?: string;
  readonly manifestId?: string;
  readonly note: string;
}

@Injectable()
export class ReportIncident {
  constructor(
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Whoever finds it reports it; no incident without the thing it happened to. */
  run(command: ReportIncidentCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const { type, note, consignmentId, manifestId, dossierId } = command;
      const named = Object.entries({ consignmentId, manifestId, dossierId }).find(
        ([, id]) => id !== undefined,
      );
      if (!named) throw refusedField(['consignmentId'], 'required');
      const subject = await subjectOfIncident(sql, command, actor);
      if (!subject) throw refusedField([named[0]], 'unknownReference');
      const isOwn = subject.courierId === actor.id;
      const permission = 'incident.report';
      if (!isOwn && !actor.mayAtAny(permission, subject.unitIds))
        throw new ProblemError('forbidden', 'the thing is at other units', { permission });
      const calendar = await this.calendars.forUnit(sql, subject.unitId);
      const id = await new IncidentRepository(scope).open({
        type,
        unitId: subject.unitId,
        dossierId: subject.dossierId,
        consignmentId: consignmentId ?? null,
        manifestId: manifestId ?? null,
        foundBy: actor.id,
        answerBy: answerByFor(officeDay(at), calendar),
        facts: { note, lines: [] },
      });
      return readIncident(sql, id, actor);
    });
  }
}
