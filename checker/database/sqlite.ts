import fs from 'node:fs';
import path from 'node:path';
import type { Engine } from './engine.ts';
import { Connection } from './sqlite/connection.ts';
import { SqliteSession } from './sqlite/session.ts';

let lastFile = 0;

/** SQLite: a private file for each session, one real connection for each of the child's. */
export const sqlite: Engine = {
  async open({ directory, from }) {
    const file = path.join(directory, `${process.pid}-${++lastFile}.sqlite`);
    // At once: small and in memory, it takes less time than the way to another thread.
    if (from) fs.copyFileSync(from.file, file);
    // Rows that the judge places or deletes obey foreign keys, as those of any careful program do.
    return new SqliteSession(file, await Connection.open(file, 'PRAGMA foreign_keys = ON'));
  },
  discard({ file }) {
    fs.rmSync(file, { force: true });
  },
};
