import { Injectable } from '@nestjs/common';
import type {
  ConfidenceMark,
  ProcedureCase,
  ProcedureComponent,
  ProcedureContent,
  ProcedureFee,
  ProcedureLevel,
  SubmissionChannel,
} from '@motcua/catalogue-domain';
import type { ComponentRequirement } from '@motcua/dossier-domain';
import type { LocalDate, TimeLimit } from '@motcua/shared-time';
import type { Sql } from '../platform/database/sql';

/** One immutable version of a procedure; a dossier keeps the version it was received under. */
export interface ProcedureVersion {
  readonly id: string;
  readonly no: number;
  readonly procedureCode: string;
  readonly content: ProcedureContent;
  readonly name: string;
  readonly shortName: string | null;
  readonly field: string;
  readonly levels: readonly ProcedureLevel[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** A limit with the mark that says how far it may be relied on; null: the source does not say. */
export interface MarkedLimit {
  readonly limit: TimeLimit | null;
  readonly mark: ConfidenceMark;
}

/** One paper of a case as the counter ticks it, with the names people read. */
export interface ProcedureRequirement extends ComponentRequirement {
  readonly name: string;
  readonly condition: string | null;
  readonly oneOf: string | null;
  readonly presentOnly: boolean;
  readonly hasForm: boolean;
}

/** The procedure has no case of that number; numbers start at 1. */
export class UnknownCase extends Error {
  constructor(readonly caseNo: number) {
    super(`The procedure has no case ${caseNo}.`);
    this.name = 'UnknownCase';
  }
}

const columns = `v.id, v.no, v.procedure_code as "procedureCode", v.content, v.name,
  v.short_name as "shortName", v.field, v.levels, v.valid_from::text as "validFrom",
  v.valid_to::text as "validTo"`;

@Injectable()
export class ProcedureReader {
  /** The version in force on a day; of two that began on one day the later number holds. */
  async versionInForce(
    sql: Sql,
    code: string,
    day: LocalDate,
  ): Promise<ProcedureVersion | undefined> {
    const [version] = await sql.query<Row>(
      `select ${columns} from procedure_version v
       where v.procedure_code = $1 and v.valid_from <= $2::date
         and (v.valid_to is null or v.valid_to >= $2::date)
       order by v.no desc limit 1`,
      [code, day],
    );
    return version;
  }

  async version(sql: Sql, versionId: string): Promise<ProcedureVersion | undefined> {
    const [version] = await sql.query<Row>(
      `select ${columns} from procedure_version v where v.id = $1`,
      [versionId],
    );
    return version;
  }
}

type Row = ProcedureVersion & Record<string, unknown>;

/**
 * The time limit for dossiers that come by a channel. A channel the procedure does not name gets
 * the counter's limit, marked to be checked.
 */
export function limitFor(content: ProcedureContent, channel: SubmissionChannel): MarkedLimit {
  const own = content.channels.find((each) => each.channel === channel);
  if (own) return { limit: own.limit, mark: own.limitMark };
  const usual = usualChannel(content);
  return { limit: usual?.limit ?? null, mark: 'check' };
}

/** The fees of a channel, in whole đồng; a channel the procedure does not name pays the counter's. */
export function feesFor(
  content: ProcedureContent,
  channel: SubmissionChannel,
): readonly ProcedureFee[] {
  const own = content.channels.find((each) => each.channel === channel);
  return (own ?? usualChannel(content))?.fees ?? [];
}

function usualChannel({ channels }: ProcedureContent) {
  return channels.find((each) => each.channel === 'counter') ?? channels[0];
}

/** The case of that number; throws `UnknownCase`. */
export function caseOf(content: ProcedureContent, caseNo: number): ProcedureCase {
  const found = content.cases.find((each) => each.no === caseNo);
  if (!found) throw new UnknownCase(caseNo);
  return found;
}

/** The papers of one case in their printed order, numbered from 1; throws `UnknownCase`. */
export function requirementsOf(
  content: ProcedureContent,
  caseNo: number,
): readonly ProcedureRequirement[] {
  return caseOf(content, caseNo).components.map(requirement);
}

function requirement(component: ProcedureComponent, index: number): ProcedureRequirement {
  const { key, name, shortName, originals, copies, mandatory, conditional } = component;
  return {
    no: index + 1,
    key,
    name,
    shortName: shortName ?? name,
    mandatory,
    conditional: conditional !== undefined,
    condition: conditional ?? null,
    oneOf: component.oneOf ?? null,
    originals,
    copies,
    presentOnly: component.presentOnly === true,
    hasForm: component.hasForm === true,
  };
}
