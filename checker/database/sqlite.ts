import fs from 'node:fs/promises';
import path from 'node:path';
import type { Engine } from './engine.ts';
import { Connection } from './sqlite/connection.ts';
import { SqliteSession } from './sqlite/session.ts';

let lastFile = 0;

/** SQLite: a private file for each session, one real connection for each of the child's. */
export const sqlite: Engine = {
  async open({ directory, from }) {
    const file = path.join(directory, `${process.pid}-${++lastFile}.sqlite`);
    if (from) await fs.copyFile(from.file, file);
    const ours = await Connection.open(file);
    // Rows that the judge places or deletes obey foreign keys, as those of any careful program do.
    await ours.execute({ method: 'exec', sql: 'PRAGMA foreign_keys = ON' });
    return new SqliteSession(file, ours);
  },
};
