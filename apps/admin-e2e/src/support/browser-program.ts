import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** The package's own flags are left out: they switch off process isolation and web security. */
export const browserArguments = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const fromHere = createRequire(__filename);

/** A Chromium that needs no download: `CHROMIUM_PATH`, or the one that came with the packages. */
export function browserProgram(): BrowserProgram {
  const env = definedOnly(process.env);
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return { executablePath: chosen, env };
  const folder = unpacked();
  return { executablePath: join(folder, 'chromium'), env: { ...env, ...settingsOf(folder) } };
}

/**
 * Unpacked once, and only seen under its name when it is whole: several runs may begin together.
 * The package itself takes any file named `chromium` in the temporary folder for its own.
 */
function unpacked(): string {
  const entry = fromHere.resolve('@sparticuz/chromium');
  const folder = join(tmpdir(), `motcua-chromium-${versionOf(entry)}-${userInfo().uid}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const staging = mkdtempSync(`${folder}-`);
  try {
    unpackInto(staging, entry);
    try {
      renameSync(staging, folder);
    } catch (error) {
      if (!existsSync(join(folder, 'chromium'))) throw error;
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}

function versionOf(entry: string): string {
  let folder = dirname(entry);
  for (;;) {
    const manifest = join(folder, 'package.json');
    const { version } = existsSync(manifest)
      ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string })
      : {};
    if (version) return version;
    folder = dirname(folder);
  }
}

function unpackInto(folder: string, entry: string): void {
  const program = `require(${JSON.stringify(entry)}).executablePath().catch((error) => {
    console.error(error);
    process.exit(1);
  });`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], {
    // The environment name makes the package unpack the system libraries it was built against too.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  if (!startsAlone(folder)) writeFileSync(join(folder, 'needs-libraries'), '');
}

function startsAlone(folder: string): boolean {
  const { status } = spawnSync(join(folder, 'chromium'), ['--version'], { env: process.env });
  return status === 0;
}

function settingsOf(folder: string): Record<string, string> {
  const needsLibraries = existsSync(join(folder, 'needs-libraries'));
  return {
    FONTCONFIG_PATH: join(folder, 'fonts'),
    ...(needsLibraries && { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
