import { afterAll, beforeAll, describe } from 'vitest';
import { keyboardTests } from './pages/keyboard.ts';
import { liveTests } from './pages/live.ts';
import { looksTests } from './pages/looks.ts';
import { restartTests } from './pages/restart.ts';
import { closeSite, openSite } from './pages/site.ts';
import { withoutScriptTests } from './pages/without-script.ts';

// In one file, so that one workbook and one browser are started for all of them.
beforeAll(openSite, 120_000);
afterAll(closeSite);

// First: so the workbook that is killed has done nothing yet.
describe('without a workbook', restartTests);
describe('without script', withoutScriptTests);
describe('live', liveTests);
describe('by keyboard alone', keyboardTests);
describe('to every eye and ear', looksTests);
