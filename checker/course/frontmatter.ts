import { parseDocument } from 'yaml';
import { z } from 'zod';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';
import { readAcceptance } from './acceptance.ts';

/**
 * Reads one lesson: its front matter, which is the only manifest of the course, and its acceptance list.
 *
 * @param name the name of the lesson, which is also that of its exercise
 * @param markdown the whole file
 * @throws Problem `course-broken` that names everything that is wrong at once
 */
export function readLesson(name: string, markdown: string): Lesson {
  const { lesson, problems } = examineLesson(name, markdown);
  if (!lesson) throw courseBroken(problems);
  return lesson;
}

/** Reads a lesson without throwing, so that the problems of several lessons can be told together. */
export function examineLesson(name: string, markdown: string): { lesson?: Lesson; problems: string[] } {
  const { yaml, body } = splitFrontMatter(markdown);
  const { acceptance, problems: inBody } = readAcceptance(body);
  const { fields, problems: inFront } = yaml === undefined ? NO_FRONT_MATTER : readFields(name, yaml);
  const problems = [...inFront, ...inBody].map((problem) => `lessons/${name}.md: ${problem}`);
  if (!fields || problems.length > 0) return { problems };
  const { title, teaches, needs, solved, rest } = fields;
  return {
    problems,
    lesson: {
      name,
      title,
      minutesToRead: fields.read,
      minutesToDo: fields.do,
      teaches,
      needs,
      solved,
      ...(rest && { rest }),
      acceptance,
    },
  };
}

/** Parts a lesson into its front matter and its text; the front matter is undefined when there is none. */
export function splitFrontMatter(markdown: string): { yaml: string | undefined; body: string } {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [all, yaml] = /^---\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text) ?? [];
  return all === undefined ? { yaml: undefined, body: text } : { yaml: yaml ?? '', body: text.slice(all.length) };
}

/** One error for everything that is wrong with the lessons on disk. */
export function courseBroken(problems: string[]): Problem {
  const list = problems.map((problem) => `  ${problem}`).join('\n');
  const what = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return new Problem('course-broken', `The lessons have ${what}:\n${list}`, {
    next: 'If you did not change the lessons, get a fresh copy of the workbook; your exercises can stay as they are.',
  });
}

type Fields = z.infer<typeof FrontMatter>;

function readFields(name: string, yaml: string): { fields?: Fields; problems: string[] } {
  const document = parseDocument(yaml, { prettyErrors: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => `front matter: ${error.message.split('\n')[0]!.replace(/:$/, '')}`),
    };
  }
  const front: unknown = document.toJS() ?? {};
  const read = FrontMatter.safeParse(front);
  const problems = [...(read.error?.issues.flatMap(sayIssue) ?? []), ...otherName(name, front)];
  return { ...(problems.length === 0 && { fields: read.data }), problems };
}

/** Looked at by itself, because a schema says nothing about a whole whose parts are wrong. */
function otherName(name: string, front: unknown): string[] {
  const { exercise } = front as { exercise?: unknown };
  if (typeof exercise !== 'string' || exercise === name) return [];
  return [`exercise: "${exercise}" must be the name of the file, "${name}"`];
}

function sayIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${key}: there is no such key (${KEYS.join(', ')})`);
  return [`${issue.path.join('.') || 'front matter'}: ${issue.message}`];
}

const minutes = (what: string): z.ZodNumber =>
  z.number({ error: `say how many minutes it takes to ${what}` }).positive({ error: 'more than 0 minutes' });
const concepts = (what: string): z.ZodArray<z.ZodString> =>
  z.array(z.string({ error: 'each concept is a word or two' }).min(1), { error: `list the concepts that are ${what}` });

const FrontMatter = z.strictObject(
  {
    title: z.string({ error: 'give the lesson a title' }).min(1, { error: 'give the lesson a title' }),
    exercise: z.string({ error: 'name the exercise, as the file is named' }),
    read: minutes('read'),
    do: minutes('do'),
    teaches: concepts('taught'),
    needs: concepts('needed'),
    solved: z.boolean({ error: 'true or false' }).default(false),
    rest: z.boolean({ error: 'true or false' }).default(false),
  },
  { error: 'write "key: value" lines' },
);

const KEYS = Object.keys(FrontMatter.shape);
const NO_FRONT_MATTER: { fields?: Fields; problems: string[] } = {
  problems: ['front matter: the file must begin with a line "---", then the keys, then another line "---"'],
};
