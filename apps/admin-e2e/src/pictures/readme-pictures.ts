import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beginBirthRegistration, receiveByKeyboard, tickPapers, typeCitizen } from '../desks/intake';
import { openStop, postResult } from '../desks/round';
import { closesBrowser, deskScreen, journey, phoneScreen } from '../support/journey';

closesBrowser();
