import type { ExerciseResult } from '../types.ts';

/** What a question needs, besides the verdict. */
export interface QuestionParts {
  title: string;
  /** The task as the lesson gives it, in Markdown. */
  task: string;
  /** What the learner wrote. */
  files: { file: string; text: string }[];
}

/**
 * A question for a teacher or an assistant, ready to be sent: the task, the code, what failed and the SQL. Never the
 * solution, and it asks not to be given it.
 *
 * @returns Markdown
 */
export function toQuestion(result: ExerciseResult, { title, task, files }: QuestionParts): string {
  const failed = result.checks.find(({ outcome }) => outcome === 'failed');
  const parts = [
    `# A question about ${result.exercise}: ${title}`,
    'I am learning Sequelize 6 associations (SQLite). Please help me find my mistake. Explain, or ask me something; do not write the whole solution.',
    `## The task\n\n${task.replace(/<!--[\s\S]*?-->\s?/g, '').trim()}`,
    files.length === 0
      ? '## My code\n\nI have not changed a file yet.'
      : `## My code\n\n${files.map(({ file, text }) => fence(`\`${file}\``, languageOf(file), text)).join('\n\n')}`,
    `## What the checker says\n\n${toVerdict(result, failed)}`,
  ];
  if (failed?.sql?.length) parts.push(fence('## The SQL that ran', 'sql', failed.sql.slice(-MOST_SQL).join(';\n')));
  return `${parts.join('\n\n')}\n`;
}

function toVerdict(result: ExerciseResult, failed: ExerciseResult['checks'][number] | undefined): string {
  const lines = [`${result.outcome}, ${result.points} of ${result.maxPoints} points.`];
  if (result.message) lines.push(result.message);
  if (result.place) lines.push(`At ${result.place.file}:${result.place.line}`);
  if (failed) {
    lines.push(`The check that fails: ${failed.title}`);
    if (failed.message) lines.push(`Tried: ${failed.message}`);
    if (failed.expected) lines.push(`Expected: ${failed.expected}`);
    if (failed.actual) lines.push(`Found: ${failed.actual}`);
  }
  return lines.map((line) => `- ${line.replace(/\s*\n\s*/g, ' ')}`).join('\n');
}

/** A block of code may itself hold a fence. */
function fence(heading: string, language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${heading}\n\n${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}

function languageOf(file: string): string {
  return /\.[cm]?ts$/.test(file) ? 'ts' : 'js';
}

const MOST_SQL = 12;
