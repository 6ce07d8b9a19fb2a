import { parseArgs } from 'node:util';
import { isAgencyCode } from '@motcua/shared-identifiers';
import type { FoundOrganisationCommand } from '../organisation/use-cases/found-organisation';

export type FirstStartOrder = Omit<FoundOrganisationCommand, 'password'>;

/** What was typed cannot be carried out; the message names the argument. */
export class WrongOrder extends Error {}

const options = {
  province: { type: 'string' },
  'province-short': { type: 'string' },
  code: { type: 'string' },
  post: { type: 'string' },
  'post-short': { type: 'string' },
  'post-code': { type: 'string' },
  username: { type: 'string' },
  'full-name': { type: 'string' },
} as const;

type Values = { readonly [Name in keyof typeof options]?: string | undefined };

export const firstStartUsage = [
  'npm run first-start -- --province "Tỉnh Lâm Đồng" --code H36 --post "Bưu điện tỉnh Lâm Đồng" \\',
  '  --username quantri --full-name "Nguyễn Văn An" [--province-short NAME] [--post-short NAME]',
  '  [--post-code CODE]',
].join('\n');

/** Reads the arguments of the first start; text is composed, codes and lengths are judged. */
export function readFirstStart(args: readonly string[]): FirstStartOrder {
  const values = valuesOf(args);
  const province = text(values, 'province', 200);
  const post = text(values, 'post', 200);
  return {
    province: {
      name: province,
      shortName: shortName(values, 'province-short', province),
      agencyCode: agencyCode(values, 'code', true),
    },
    post: {
      name: post,
      shortName: shortName(values, 'post-short', post),
      agencyCode: agencyCode(values, 'post-code', false),
    },
    administrator: {
      username: username(text(values, 'username', 40)),
      fullName: text(values, 'full-name', 120),
    },
  };
}

function valuesOf(args: readonly string[]): Values {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongOrder(error instanceof Error ? error.message : String(error));
  }
}

function text(values: Values, name: keyof Values, max: number): string {
  const given = values[name]?.normalize('NFC').trim();
  if (!given) throw new WrongOrder(`--${name} is missing.`);
  if (given.length > max) throw new WrongOrder(`--${name} is longer than ${max} characters.`);
  return given;
}

function shortName(values: Values, name: keyof Values, long: string): string {
  return values[name] === undefined && long.length <= 60 ? long : text(values, name, 60);
}

function agencyCode(values: Values, name: keyof Values, isNeeded: boolean): string | null {
  if (values[name] === undefined && !isNeeded) return null;
  const code = text(values, name, 35);
  if (!isAgencyCode(code)) throw new WrongOrder(`--${name} is no agency code: ${code}.`);
  return code;
}

function username(name: string): string {
  if (/^[a-z0-9][a-z0-9._-]{1,39}$/.test(name)) return name;
  throw new WrongOrder('--username takes 2 to 40 small letters, digits, dots, dashes.');
}
