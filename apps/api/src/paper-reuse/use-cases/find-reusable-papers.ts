import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';
import {
  ProcedureReader,
  type ProcedureRequirement,
  requirementsOf,
  UnknownCase,
} from '../../procedure-catalogue/procedure-reader';
import { type PaperOwner, reusablePapers } from '../queries/reusable-papers.query';

export interface ReuseQuestion extends PaperOwner {
  readonly procedureCode: string;
  readonly caseNo: number;
  readonly dossierId?: string;
}

@Injectable()
export class FindReusablePapers {
  constructor(
    private readonly sql: PoolSql,
    private readonly procedures: ProcedureReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What need not be handed in again for this person and this case. */
  async run(question: ReuseQuestion, actor: Actor): Promise<JsonDocument> {
    const { procedureCode, caseNo, personalId, taxNumber, dossierId } = question;
    if (!personalId && !taxNumber) throw refusedField(['personalId'], 'required');
    const on = officeDay(this.clock.now());
    const version = await this.procedures.versionInForce(this.sql, procedureCode, on);
    if (!version) throw refusedField(['procedureCode'], 'unknownReference');
    try {
      const asked = reusable(requirementsOf(version.content, caseNo));
      const owner = { personalId, taxNumber };
      return JsonDocument.of({
        items: await reusablePapers(this.sql, { owner, asked, on, dossierId }, actor),
      });
    } catch (error) {
      if (error instanceof UnknownCase) throw refusedField(['caseNo'], 'unknownReference');
      throw error;
    }
  }
}

/** A form is a new statement each time, and what is only shown is compared with the person. */
export function reusable(
  requirements: readonly ProcedureRequirement[],
): readonly { no: number; key: string }[] {
  return requirements
    .filter(({ hasForm, presentOnly }) => !hasForm && !presentOnly)
    .map(({ no, key }) => ({ no, key }));
}
