import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../finding.ts';
import { anchorsOf, lineAt, readLessonTexts, type LessonText } from './lesson-text.ts';

/** Every link in a lesson leads somewhere, and so does every paragraph that a diagnosis points to. */
export async function proveLinks(root: string): Promise<Finding[]> {
  const lessons = await readLessonTexts(root);
  const anchors = new Map(lessons.map((lesson) => [lesson.name, anchorsOf(lesson).map(({ anchor }) => anchor)]));
  return [...lessons.flatMap((lesson) => inLesson(root, lesson, anchors)), ...(await inDiagnoses(root, anchors))];
}

type Anchors = Map<string, string[]>;

function inLesson(root: string, lesson: LessonText, anchors: Anchors): Finding[] {
  const { name, file, prose, bodyLine } = lesson;
  return [...prose.matchAll(/\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].flatMap((match) => {
    const target = match[1]!;
    if (/^[a-z][a-z+.-]*:/i.test(target)) return [];
    const [there = '', anchor] = target.split('#');
    const place = `${file}:${bodyLine + lineAt(prose, match.index)}`;
    const other = there === '' ? name : path.posix.basename(there).replace(/\.md$/, '');
    if (there !== '' && !anchors.has(other)) {
      if (existsSync(path.join(root, 'lessons', there))) return [];
      return [
        { place, problem: `The link to ${target} leads to no file.`, next: 'Correct the path; it starts in lessons/.' },
      ];
    }
    if (anchor === undefined || anchors.get(other)?.includes(anchor)) return [];
    return [{ place, problem: `The link to ${target} leads to no section.`, next: sayAnchors(other, anchors) }];
  });
}

/** Paragraphs are named in the source of diagnoses as `03-join-table#down`. */
async function inDiagnoses(root: string, anchors: Anchors): Promise<Finding[]> {
  const folder = path.join(root, 'checker', 'diagnose');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.sort().map(async (file) => {
      const text = await readFile(file, 'utf8');
      return [...text.matchAll(/\b(\d\d-[a-z0-9-]+)#([a-z0-9-]+)/g)].flatMap((match): Finding[] => {
        const [link, lesson, anchor] = match as unknown as [string, string, string];
        if (anchors.get(lesson)?.includes(anchor)) return [];
        return [
          {
            place: `${path.relative(root, file).split(path.sep).join('/')}:${lineAt(text, match.index)}`,
            problem: `The diagnosis points to ${link}, and there is no such section.`,
            next: sayAnchors(lesson, anchors),
          },
        ];
      });
    }),
  );
  return found.flat();
}

function sayAnchors(lesson: string, anchors: Anchors): string {
  const known = anchors.get(lesson);
  if (!known) return `There is no lesson ${lesson}: there are ${[...anchors.keys()].join(', ')}.`;
  return `Write one that is there (${known.map((one) => `#${one}`).join(', ')}), or give the section this anchor.`;
}
