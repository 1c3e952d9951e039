import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { CHECKER } from '../here.ts';
import type { Answer } from './server/answer.ts';
import type { Route } from './server/serve.ts';

/** What pages load beside their text: made from the files here when it is first asked for, and kept. */
export function assetRoutes(): Route[] {
  const kept = new Map<string, Promise<Answer>>();
  const once = (name: string, make: () => Promise<Answer>): Route => ({
    method: 'GET',
    path: new RegExp(`^/assets/${name.replace('.', '\\.')}$`),
    answer() {
      const answer = kept.get(name) ?? make();
      kept.set(name, answer);
      answer.catch(() => kept.delete(name));
      return answer;
    },
  });
  return [
    once('style.css', async () => ({ type: 'css', body: await readStyle() })),
    once('client.js', async () => ({ type: 'javascript', body: await bundle('main.ts') })),
    once('first.js', async () => ({ type: 'javascript', body: await bundle('first.ts') })),
    once('icon.svg', async () => ({ type: 'svg', body: await readFile(path.join(HERE, 'style', 'icon.svg'), 'utf8') })),
  ];
}

/** In the order of their names, which begin with a number. */
async function readStyle(): Promise<string> {
  const folder = path.join(HERE, 'style');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.css')).sort();
  return (await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))).join('\n');
}

/** The script of the pages, from TypeScript: there is no build before, and none that a learner sees. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, 'client', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

const HERE = path.join(CHECKER, 'reader');
