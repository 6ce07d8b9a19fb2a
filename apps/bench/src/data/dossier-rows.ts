import { formatDossierCode } from '@motcua/shared-identifiers';
import {
  addDays,
  type Appointment,
  appointmentFor,
  dueSoonAt,
  instantAt,
  isWorkingDay,
  type LocalDate,
  localTime,
  type TimeLimit,
  type WorkingCalendar,
} from '@motcua/shared-time';
import type { Commune } from './provincial-units';
import { SeededRandom, Weighted } from './seeded-random';
import { drawPerson, type Person } from './vietnamese-names';

export interface KnownProcedure {
  readonly code: string;
  readonly versionId: string;
}

export interface Province {
  readonly communes: readonly Commune[];
  /** Decides what the communes do not. */
  readonly departmentId: string;
  readonly procedures: readonly KnownProcedure[];
  readonly calendar: WorkingCalendar;
}

/** The rows of one dossier as COPY reads them, a line for each table. */
export interface DossierLines {
  readonly dossier: string;
  readonly components: readonly string[];
  readonly custody: string;
}

export const dossierColumns = `id, code, code_tail, status, procedure_code, procedure_version_id,
  case_no, channel, helped_unit_id, received_unit_id, competent_unit_id, counter_id, registered_by,
  registered_at, received_by, receiver_employer, received_at, filed_at, due_at, due_on,
  first_due_on, clock, assignee_id, applicant_kind, applicant_name, applicant_personal_id,
  applicant_birth_date, applicant_sex, applicant_phone, applicant_address, submitter,
  submitter_name, submitter_phone, return_method, tracking_secret, decision, result_at, ended_at,
  arrived_at, returned_at, due_soon_at`;

export const componentColumns = `dossier_id, no, key, name, mandatory, state, kind, copies, sheets`;

export const custodyColumns = `subject_type, subject_id, no, holder_kind, holder_id, holder_name,
  unit_id, given_by, given_at, confirmed_by, confirmed_at, evidence`;

/** One of several processes that write the rows together. */
export interface Share {
  readonly no: number;
  readonly of: number;
}

interface Promised {
  readonly appointment: Appointment;
  readonly dueSoonAt: string;
  /** The stored clock up to its end. */
  readonly clockStart: string;
}

const opening = localTime('07:30');

const finished = new Weighted<string>([
  ['returned', 94],
  ['stopped', 2],
  ['notAccepted', 1.5],
  ['resultReady', 2.5],
]);

const underWay = new Weighted<string>([
  ['received', 14],
  ['inProcess', 52],
  ['awaitingSignature', 12],
  ['awaitingSupplement', 6],
  ['resultReady', 16],
]);

const channels = new Weighted<string>([
  ['counter', 72],
  ['online', 20],
  ['post', 8],
]);

const limits: readonly TimeLimit[] = [
  { value: 1, unit: 'workingDay' },
  { value: 3, unit: 'workingDay' },
  { value: 5, unit: 'workingDay' },
  { value: 10, unit: 'workingDay' },
  { value: 15, unit: 'workingDay' },
];

const secretSymbols = '0123456789BCGHKLMNPQRSTVX';
const minuteMs = 60_000;
const seedsApart = 7_919;
const morningMs = 240 * minuteMs;
const null_ = '\\N';

/** Invents dossiers in the order of their registration, the same in every run. */
export class DossierRows {
  private random: SeededRandom;
  private readonly units: Weighted<Commune>;
  private readonly procedures: Weighted<KnownProcedure>;
  private readonly promises = new Map<string, Promised>();
  private readonly lastInstant: Date;

  constructor(
    private readonly province: Province,
    private readonly lastDay: LocalDate,
    private readonly seed: number,
  ) {
    this.random = new SeededRandom(seed);
    this.lastInstant = instantAt(lastDay, localTime('00:00'));
    // Wards see several times the dossiers of a mountain commune; few procedures make most of them.
    this.units = new Weighted(province.communes.map((unit, no) => [unit, 1 + 6 / (1 + no / 4)]));
    this.procedures = new Weighted(province.procedures.map((each, no) => [each, 1 / (no + 2)]));
  }

  /**
   * Of `count` dossiers, spread over the working days of three years, those of every `of`-th day.
   * Each day has random numbers of its own: the rows do not depend on how the days are shared out.
   */
  *lines(count: number, { no: first, of }: Share = { no: 0, of: 1 }): Generator<DossierLines> {
    const days = this.workingDays();
    for (let no = first; no < days.length; no += of) {
      const day = days[no] as LocalDate;
      this.random = new SeededRandom(this.seed + no * seedsApart);
      const serials = new Map<Commune, number>();
      const opens = instantAt(day, opening).getTime();
      const until = Math.floor(((no + 1) * count) / days.length);
      const from = Math.floor((no * count) / days.length);
      for (let nth = from; nth < until; nth += 1) {
        const at = new Date(opens + Math.floor(((nth - from) / (until - from)) * morningMs));
        const commune = this.units.draw(this.random);
        const serial = (serials.get(commune) ?? 0) + 1;
        serials.set(commune, serial);
        yield this.one(day, at, commune, serial);
      }
    }
  }

  private workingDays(): LocalDate[] {
    const days: LocalDate[] = [];
    for (let day = addDays(this.lastDay, -3 * 365); day < this.lastDay; day = addDays(day, 1)) {
      if (isWorkingDay(day, this.province.calendar)) days.push(day);
    }
    return days;
  }

  private one(day: LocalDate, registered: Date, commune: Commune, serial: number): DossierLines {
    const { random } = this;
    const id = this.idAt(registered);
    const person = drawPerson(random);
    const procedure = this.procedures.draw(random);
    const {
      appointment: promise,
      dueSoonAt: warnedAt,
      clockStart,
    } = this.promiseOf(day, random.of(limits));
    const atCommune = random.chance(0.8);
    const competent = atCommune ? commune.unitId : this.province.departmentId;
    const code = formatDossierCode({ agencyCode: commune.agencyCode, issuedOn: day, serial });
    const times = this.timesOf(registered, promise);
    const at = registered.toISOString();
    const line = [
      id,
      code,
      code.slice(-4),
      times.status,
      procedure.code,
      procedure.versionId,
      '1',
      channels.draw(random),
      commune.unitId,
      commune.unitId,
      competent,
      commune.counterId,
      commune.staffId,
      at,
      commune.staffId,
      'state',
      at,
      at,
      promise.dueAt.toISOString(),
      promise.dueOn,
      promise.dueOn,
      `${clockStart}${JSON.stringify(times.resultAt ?? times.endedAt ?? null)}}`,
      times.status === 'inProcess' && random.chance(0.7) ? commune.staffId : null_,
      ...this.applicant(person),
      ...this.submitter(),
      random.chance(0.85) ? 'counter' : 'post',
      Array.from({ length: 4 }, () => secretSymbols[random.below(secretSymbols.length)]).join(''),
      times.resultAt ? 'approved' : null_,
      times.resultAt ?? null_,
      times.endedAt ?? null_,
      times.returnedAt ?? times.resultAt ?? null_,
      times.returnedAt ?? null_,
      warnedAt,
    ];
    const custody = ['dossier', id, '1', 'unit', commune.unitId, 'Xã', commune.unitId];
    return {
      dossier: line.join('\t'),
      components: [1, 2].map((no) =>
        [id, no, `paper-${no}`, `Giấy tờ số ${no}`, 't', 'present', 'original', 1, 2].join('\t'),
      ),
      custody: [...custody, commune.staffId, at, commune.staffId, at, 'receive'].join('\t'),
    };
  }

  private idAt(instant: Date): string {
    const time = instant.getTime().toString(16).padStart(12, '0');
    const hex = this.random.hex(18);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6)}`;
  }

  /** Reckoned once for a day and limit: the minute of reception moves no date of working days. */
  private promiseOf(day: LocalDate, limit: TimeLimit): Promised {
    const key = `${day}/${limit.value}`;
    const known = this.promises.get(key);
    if (known) return known;
    const appointment = appointmentFor(instantAt(day, opening), limit, this.province.calendar);
    const clock = { limit, policy: 'RESTART', first: appointment, current: appointment };
    const start = JSON.stringify({ ...clock, otherPolicy: null, pauses: [] }).slice(0, -1);
    const promised = {
      appointment,
      dueSoonAt: dueSoonAt(appointment, this.province.calendar).toISOString(),
      clockStart: `${start},"endedAt":`,
    };
    this.promises.set(key, promised);
    return promised;
  }

  private timesOf(registered: Date, { dueAt }: Appointment) {
    const lateMs = (this.random.next() - 0.92) * 4 * 24 * 60 * minuteMs;
    const done = new Date(Math.max(registered.getTime() + 30 * minuteMs, dueAt.getTime() + lateMs));
    const isPast = done < this.lastInstant;
    const status = (isPast ? finished : underWay).draw(this.random);
    const doneAt = isPast ? done.toISOString() : registered.toISOString();
    const hasResult = status === 'returned' || status === 'resultReady';
    const hasEnded = status === 'returned' || status === 'stopped' || status === 'notAccepted';
    return {
      status,
      resultAt: hasResult ? doneAt : undefined,
      endedAt: hasEnded ? doneAt : undefined,
      returnedAt: status === 'returned' ? doneAt : undefined,
    };
  }

  private applicant({ fullName, sex, birthYear }: Person): string[] {
    const { random } = this;
    const century = (birthYear < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0);
    const year = String(birthYear).slice(2);
    return [
      'person',
      fullName,
      `068${century}${year}${random.digits(6)}`,
      `${birthYear}-0${1 + random.below(9)}-1${random.below(9)}`,
      sex,
      `09${random.digits(8)}`,
      `${1 + random.below(300)} Thôn ${1 + random.below(12)}`,
    ];
  }

  private submitter(): string[] {
    if (!this.random.chance(0.15)) return [null_, null_, null_];
    const { fullName } = drawPerson(this.random);
    const phone = `09${this.random.digits(8)}`;
    return [JSON.stringify({ fullName, phone, relation: 'Người nhà' }), fullName, phone];
  }
}
