import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataTypes, Sequelize } from 'sequelize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../judge/world.ts';
import { ChildHandle } from '../../sandbox/child-handle.ts';
import { buildChildProgram } from '../../sandbox/program.ts';
import { LIMITS, ROOT, stagedOf } from '../sandbox/child.ts';
import { SCRIPTS } from './conformance.ts';

/** What is meant to differ between two runs: dates of rows, and the ids of transactions. */
function settled(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)),
  );
}

describe('Sequelize over the channel, compared with Sequelize over sqlite3 itself', () => {
  let directory: string;
  let child: ChildHandle;
  beforeAll(async () => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
    child = new ChildHandle(await buildChildProgram(ROOT, { snapshot: false }), LIMITS);
    await child.ready;
  });
  afterAll(() => {
    child.kill();
    fs.rmSync(directory, { recursive: true });
  });

  test.for(Object.entries(SCRIPTS))('%s', async ([, script], { task }) => {
    const storage = path.join(directory, `${task.id}.sqlite`);
    // One try, not five: a locked database is waited for a second each time.
    const retry = { match: [/SQLITE_BUSY/], max: 1 };
    const sequelize = new Sequelize({ dialect: 'sqlite', storage, logging: false, retry });
    const direct = await script({ sequelize, queryInterface: sequelize.getQueryInterface(), DataTypes });
    await sequelize.close();

    const world = await World.open(child, stagedOf({}), { sendFiles: true, directory });
    const remote = await world.ask('run', { source: String(script) }, 'Running a conformance script.');
    await world.close();

    expect(settled(remote)).toEqual(settled(direct));
    expect(settled(direct)).not.toBeNull();
  });
});
