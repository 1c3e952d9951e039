import type { ClassTypes, MemberTypes } from '../sandbox/compiler/protocol.ts';
import { isTypeScript } from '../sandbox/stage/kinds.ts';
import type { TypesChecked, TypesToCheck } from '../sandbox/type-checker.ts';
import type { Staged } from '../types.ts';
import { CourseFault, Found } from './finding.ts';
import type { ManyToMany } from './many-to-many.ts';
import type { Student } from './student.ts';
import type { CheckMeta } from './test.ts';

/** The types of a submission, as TypeScript's own compiler reads them. Nothing is asked of what is written in JavaScript. */
export class StudentTypes {
  constructor(private readonly student: Student) {}

  /**
   * Asks the compiler, with `strict` and our own options, about the models and what they import.
   *
   * @throws Found with every place that it complains about
   */
  async clean(): Promise<void> {
    const checked = await this.#checked();
    if (!checked || checked.problems.length === 0) return;
    const said = checked.problems.map(
      ({ file, line, column, code, message }) => `${file}:${line}:${column} TS${code}: ${short(message)}`,
    );
    const more = said.length > SHOWN ? [`and ${said.length - SHOWN} more`] : [];
    throw new Found({
      tried: 'Asking TypeScript about your models, with strict on.',
      expected: 'no type errors',
      actual: [...said.slice(0, SHOWN), ...more].join('; '),
    });
  }

  /**
   * Looks whether a class declares the methods of its association and the rows that an `include` brings.
   *
   * @throws Found for the first that it does not, or whose type leads elsewhere
   */
  async declaresLink(from: string, to: string): Promise<void> {
    const checked = await this.#checked();
    if (!checked) return;
    const link = this.student.manyToMany(from, to);
    const model = checked.classes[from];
    // A model in JavaScript beside one in TypeScript has no types.
    if (!model && !this.#isInTypeScript(from)) return;
    const tried = `Asking TypeScript what ${from} declares for its ${to} rows.`;
    if (!model)
      throw new Found({ tried, expected: `a class ${from} in TypeScript`, actual: `no class is called ${from}` });
    for (const [name, expected, fits] of wantedOf(link, to)) {
      const actual = sayMember(model, name);
      if (!fits(model.members[name])) {
        const place = `${model.file}:${model.line}`;
        throw new Found({ tried, expected: `${name}: ${expected}`, actual: `${actual}, in the class at ${place}` });
      }
    }
  }

  /** @returns nothing for a submission without TypeScript */
  async #checked(): Promise<Extract<TypesChecked, { kind: 'checked' }> | undefined> {
    const { staged, types } = this.student.examination;
    if (!types) throw new CourseFault('a hidden test that asks for types says so in its meta: types: true');
    const asked = typesToCheck(staged);
    this.student.evidence++;
    if (asked.roots.length === 0) return undefined;
    const checked = await types.check(asked);
    if (checked.kind === 'checked') return checked;
    throw new Found({
      tried: 'Asking TypeScript about your models, with strict on.',
      expected: 'an answer',
      actual: ENDS[checked.kind](checked.seconds),
    });
  }

  #isInTypeScript(model: string): boolean {
    const { facts } = this.student.examination.staged;
    const made = facts.models.find((one) => one.name === model);
    return made === undefined || isTypeScript(made.file);
  }
}

/** What the compiler is given of a submission: its models, and every source that these may import. */
export function typesToCheck({ files, models, migrations }: Staged): TypesToCheck {
  const sources = files.filter(({ kind, path }) => kind === 'source' && !migrations.includes(path));
  return {
    files: Object.fromEntries(sources.map(({ path, text }) => [path, text])),
    roots: models.filter(isTypeScript),
  };
}

/** What a check is worth to a submission: one that asks for types nothing to JavaScript, which has none. */
export function worthOf({ points = 1, types }: CheckMeta, staged: Staged | undefined): number {
  return types && staged && !staged.models.some(isTypeScript) ? 0 : points;
}

/** The compiler's first line says where it came from, and its last one why. */
function short(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  const [first, last] = [lines[0]!, lines.at(-1)!];
  return lines.length === 1 ? first : `${first.length > MOST ? `…${first.slice(-MOST)}` : first} … ${last}`;
}

const MOST = 120;
const SHOWN = 5;

const ENDS = {
  'timed-out': (seconds: number) => `TypeScript was still at work after ${seconds} seconds, and was stopped`,
  'out-of-memory': () => 'TypeScript needed more memory than it may have, and was stopped',
  stopped: () => 'TypeScript ended before it had an answer',
};

type Wanted = [name: string, expected: string, fits: (member: MemberTypes | undefined) => boolean];

function wantedOf({ from: { as, accessors } }: ManyToMany, target: string): Wanted[] {
  const method = (name: string, expected: string, fits: (member: MemberTypes) => boolean): Wanted => [
    name,
    expected,
    (member) => member?.kind === 'method' && fits(member),
  ];
  return [
    method(accessors['get']!, `a method that resolves to ${target}[]`, ({ gives }) => gives === `${target}[]`),
    ...['add', 'remove'].map((which) =>
      method(accessors[which]!, `a method that takes a ${target}`, ({ takes }) => takes.some(isOf(target))),
    ),
    [as, `${target}[]`, (member) => member?.kind === 'value' && member.gives === `${target}[]`],
  ];
}

/** One method may serve for one row and for several, where the name has no plural. */
function isOf(target: string): (type: string) => boolean {
  return (type) => type === target || type === `${target}[]`;
}

function sayMember({ members }: ClassTypes, name: string): string {
  const member = members[name];
  if (!member) return `${name} is not declared`;
  if (member.kind === 'any') return `${name} is any`;
  if (member.kind === 'value') return `${name} is ${member.gives}`;
  return `${name} is a method that takes ${member.takes.join(' or ') || 'nothing'} and resolves to ${member.gives}`;
}
