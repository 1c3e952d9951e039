import { compileBlock } from './compile.ts';
import type { Generated, Instruction } from './instruction.ts';
import { mergeBlock } from './merge.ts';
import type { Expectation, Fence, Flaw, Plan, PlannedScene } from './planned.ts';
import type { Tables } from './script.ts';

type Files = Record<string, string>;
type Of<Does extends Instruction['does']> = Extract<Instruction, { does: Does }>;

/** Holds the world of a lesson as its blocks change it, and cuts the blocks into scenes. */
export class Workshop {
  private world: Files | undefined;
  private tables: Tables = 'sync';
  /** Until the next heading. */
  private here: Files = {};
  private scene: PlannedScene | undefined;
  private above: { scene: PlannedScene; step: number | undefined } | undefined;
  private question: number | undefined;
  private readonly pictures: { fence: Fence; wanted: Generated }[] = [];
  private readonly scenes: PlannedScene[] = [];
  private readonly expectations: Expectation[] = [];
  private readonly flaws: Flaw[] = [];
  private readonly compiled = new Map<string, string>();

  flaw(line: number, problem: string, next: string): void {
    this.flaws.push({ line, problem, next });
  }

  setWorld(files: Files, tables: Tables): void {
    this.heading();
    this.world = { ...files };
    this.tables = tables;
  }

  heading(): void {
    this.closeQuestion();
    this.scene = this.above = undefined;
    this.here = {};
  }

  addFile(fence: Fence, { member, onlyHere }: Of<'file'>): void {
    this.closeQuestion();
    const { line, content } = fence;
    const [, file] = FILE_LINE.exec(content) ?? [];
    if (file === undefined) return this.flaw(line, 'This block does not name its file.', FIRST_LINE);
    if (!this.world) return this.flaw(line, 'This lesson does not say what its world is.', WORLD);
    const block = content.replace(FILE_LINE, '');
    const merged = mergeBlock(this.here[file] ?? this.world[file], file, block, member);
    if ('problem' in merged)
      return this.flaw(line, merged.problem, 'Show a whole file, or members of one that is there.');
    (onlyHere ? this.here : this.world)[file] = merged.text;
    // Files one after another make one world; after anything has run, a new one begins.
    const fresh = this.scene && this.scene.stepLines.length === 0 && !this.isExpected(this.scene);
    if (!fresh) this.scene = undefined;
    const scene = this.currentScene(line);
    scene.line = line;
    this.compileInto(scene, line, file);
    this.above = { scene, step: undefined };
  }

  addStep(fence: Fence, { sql, predict }: Of<'run'>): void {
    this.closeQuestion();
    if (!this.world) return this.flaw(fence.line, 'This lesson does not say what its world is.', WORLD);
    const compiled = sql ? { code: fence.content.trim() } : compileBlock(fence.content, 'block.ts');
    if ('problem' in compiled) {
      return this.flaw(fence.line + compiled.line, `This does not parse: ${compiled.problem}`, 'Correct the block.');
    }
    const scene = this.currentScene(fence.line);
    const step = scene.steps.push({ code: compiled.code, sql, throws: false, rows: [] }) - 1;
    scene.stepLines.push(fence.line);
    this.above = { scene, step };
    if (predict) this.question = fence.line;
  }

  expect(fence: Fence, wanted: Generated): void {
    if (wanted.does === 'picture' && !wanted.here) return void this.pictures.push({ fence, wanted });
    // Nothing above: what making the world sends to the database, or how it looks.
    if (wanted.does === 'picture' || (wanted.does === 'sql' && !this.above)) {
      if (!this.world) return this.flaw(fence.line, 'This lesson does not say what its world is.', WORLD);
      this.above = { scene: this.currentScene(fence.line), step: undefined };
    }
    if (!this.above) return this.flaw(fence.line, 'No block above this one, under the same heading, runs.', ABOVE);
    this.question = undefined;
    const { scene, step } = this.above;
    if (wanted.does === 'error' && step === undefined) scene.throws = true;
    if (wanted.does === 'error' && step !== undefined) scene.steps[step]!.throws = true;
    if (wanted.does === 'rows') {
      if (step === undefined) return this.flaw(fence.line, 'Rows are shown after a block that runs.', ABOVE);
      scene.steps[step]!.rows.push(wanted.table);
    }
    this.expectations.push({ fence, wanted, scene, step });
  }

  finish(): Plan {
    this.heading();
    for (const { fence, wanted } of this.pictures) {
      if (!this.world) this.flaw(fence.line, 'This lesson does not say what its world is.', WORLD);
      else this.expectations.push({ fence, wanted, scene: this.currentScene(fence.line), step: undefined });
    }
    const { scenes, expectations, flaws } = this;
    return { scenes, expectations, flaws };
  }

  private currentScene(line: number): PlannedScene {
    if (this.scene) return this.scene;
    this.scene = { line, tables: this.tables, files: {}, steps: [], stepLines: [], throws: false, models: {} };
    for (const file of Object.keys({ ...this.world, ...this.here })) this.compileInto(this.scene, line, file);
    this.scenes.push(this.scene);
    return this.scene;
  }

  private compileInto(scene: PlannedScene, line: number, file: string): void {
    const source = this.here[file] ?? this.world![file]!;
    if (file.startsWith('models/')) scene.models[file] = source;
    const known = this.compiled.get(source);
    if (known !== undefined) return void (scene.files[file] = known);
    const compiled = compileBlock(source, file);
    if ('problem' in compiled) {
      this.flaw(line, `${file} does not parse with this block in it: ${compiled.problem}`, 'Correct the block.');
    } else this.compiled.set(source, (scene.files[file] = compiled.code));
  }

  private isExpected(scene: PlannedScene): boolean {
    return this.expectations.some((one) => one.scene === scene);
  }

  private closeQuestion(): void {
    if (this.question !== undefined) this.flaw(this.question, 'This question has no answer below it.', ANSWER);
    this.question = undefined;
  }
}

const FILE_LINE = /^\/\/ ((?:models|migrations)\/[\w./-]+)\n/;
const FIRST_LINE = 'Let its first line be a comment with the path, such as "// models/user.ts".';
const WORLD = 'Write "<!-- world: starters/<name>, tables by sync -->" (or "by migrations") below the title.';
const ABOVE = 'Let it follow a run or file block.';
const ANSWER = 'Let "text output", "text error", "text rows=Table" or "sql output" follow it.';
