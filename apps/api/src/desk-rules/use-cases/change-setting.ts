import { Injectable } from '@nestjs/common';
import { localDate, type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { judgeSetting, settingsOfTwo } from '../../organisation/setting-rules';
import type { SettingKey, UnitBankAccount } from '../../organisation/settings';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { lockRule } from '../data/rule-change';
import { SettingRepository } from '../data/setting.repository';
import { firstDay, refuseStale } from './dated-change';

export interface SettingCommand {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly validFrom: string;
  readonly changeReason: string;
}

export type WithdrawalCommand = Omit<SettingCommand, 'value'>;

export interface SettingReply {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly validFrom: string;
  readonly changeReason: string;
  readonly version: number;
}

@Injectable()
export class ChangeSetting {
  constructor(private readonly transaction: Transaction) {}

  /** A setting holds this value from a day on; what held before stays readable. */
  set(command: SettingCommand, version: number, actor: Actor, act: Act): Promise<SettingReply> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { key, changeReason } = command;
      const settings = new SettingRepository(sql);
      const { value, validFrom } = await judged(settings, command, at);
      if (settingsOfTwo.has(key)) throw takesTwo();
      await lockRule(sql, `setting/${key}`);
      refuseStale(version, await settings.version(key));
      const change = { reason: changeReason, by: actor.id, at };
      if (!(await settings.add(key, value, validFrom, change)))
        throw new ProblemError('conflict', `${key} already changes on ${validFrom}`);
      journal.append({
        subjectType: 'setting',
        subjectId: uuidv7(),
        type: 'setting.set',
        unitId: actor.unitId,
        data: { key, value, validFrom, changeReason },
      });
      return { key, value, validFrom, changeReason, version: version + 1 };
    });
  }

  /** Takes back a value that has not begun; what holds today holds on. */
  withdraw(
    { key, changeReason, validFrom }: WithdrawalCommand,
    version: number,
    actor: Actor,
    act: Act,
  ): Promise<Omit<SettingReply, 'value'>> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const day = comingDay(validFrom, at);
      if (settingsOfTwo.has(key)) throw takesTwo();
      const settings = new SettingRepository(sql);
      await lockRule(sql, `setting/${key}`);
      refuseStale(version, await settings.version(key));
      const id = uuidv7();
      if (!(await settings.withdraw(id, key, day, { reason: changeReason, by: actor.id, at })))
        throw notFound('the coming value');
      journal.append({
        subjectType: 'setting',
        subjectId: id,
        type: 'setting.withdrawn',
        unitId: actor.unitId,
        data: { key, validFrom, changeReason },
      });
      return { key, validFrom, changeReason, version: version + 1 };
    });
  }
}

/** The day of a value that has not begun. */
export function comingDay(validFrom: string, at: Date): LocalDate {
  const day = localDate(validFrom);
  if (day <= officeDay(at)) throw refusedField(['validFrom'], 'dateInPast');
  return day;
}

/** The value and its first day, as they may be written. */
export async function judged(
  settings: SettingRepository,
  command: SettingCommand,
  at: Date,
): Promise<{ value: unknown; validFrom: LocalDate }> {
  const value = judgeSetting(command.key, command.value, ['value']);
  const validFrom = firstDay(command.validFrom, at);
  if (command.key === 'fees.bankAccounts')
    await refuseUnknownUnits(settings, value as readonly UnitBankAccount[], validFrom);
  return { value, validFrom };
}

const takesTwo = (): ProblemError =>
  new ProblemError('samePersonRefused', 'two people change this setting', {
    sentence: {
      vi: 'Giá trị này phải hai người đổi hay rút lại: gửi đề nghị, người thứ hai xác nhận.',
      en: 'Two people change or withdraw this value: propose it, and a second person confirms.',
    },
  });

async function refuseUnknownUnits(
  settings: SettingRepository,
  accounts: readonly UnitBankAccount[],
  day: LocalDate,
): Promise<void> {
  const ids = accounts.map(({ unitId }) => unitId);
  const unknown = await settings.unknownUnit(ids, day);
  if (unknown !== undefined)
    throw refusedField(['value', ids.indexOf(unknown), 'unitId'], 'unknownReference');
}
