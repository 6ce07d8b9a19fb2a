import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { DestructionRepository } from '../data/destruction.repository';
import { ruleOf } from '../queries/retention.query';

export interface RuleCommand {
  /** Whole years after the dossier was closed; absent: for good. */
  readonly years?: number;
  readonly legalGround: string;
}

/** The journal knows subjects by uuid; a procedure is named in the data. */
const rulesSubject = '00000000-0000-7000-8000-000000000011';

@Injectable()
export class SetRetentionRule {
  constructor(private readonly transaction: Transaction) {}

  /** How long the documents of a procedure are kept; version 0 stands for «no rule yet». */
  run(
    procedureCode: string,
    version: number,
    { years, legalGround }: RuleCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const rules = new DestructionRepository(sql);
      if (!(await rules.knowsProcedure(procedureCode))) throw notFound('the procedure');
      const by = actor.id;
      const rule = { procedureCode, years: years ?? null, legalGround, version, by, at };
      const stored = await rules.setRule(rule);
      if (stored === undefined)
        throw new ProblemError('staleVersion', `version ${version} is not the stored one`);
      // Rules of several procedures follow one another under one subject.
      await sql.query(
        `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':retention', 0))`,
      );
      journal.append({
        subjectType: 'retention',
        subjectId: rulesSubject,
        type: 'retention.ruleSet',
        data: { procedureCode, years: years ?? null, legalGround },
      });
      return ruleOf(sql, procedureCode);
    });
  }
}
