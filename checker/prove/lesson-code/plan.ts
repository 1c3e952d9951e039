import type { Block } from './blocks.ts';
import { INSTRUCTIONS, readInstruction, type Instruction } from './instruction.ts';
import type { Fence, Plan } from './planned.ts';
import { unknownCommands } from './shell.ts';
import { readWorldComment, worldFiles } from './world-comment.ts';
import { Workshop } from './workshop.ts';

/**
 * Decides what is played for a lesson: one scene for each heading with code, and a new one after every file.
 *
 * @param root the folder of the workbook, where the lessons' worlds come from
 */
export async function planLesson(root: string, blocks: Block[]): Promise<Plan> {
  const shop = new Workshop();
  for (const block of blocks) {
    if (block.kind === 'heading') shop.heading();
    else if (block.kind === 'indented') shop.flaw(block.line, 'This code is indented, and not in a fence.', FENCED);
    else if (block.kind === 'fence') await planFence(shop, root, block);
    else await planComment(shop, root, block);
  }
  return shop.finish();
}

const FENCED = 'Put it between ``` lines that say what is done with it.';

async function planFence(shop: Workshop, root: string, fence: Fence): Promise<void> {
  const instruction = readInstruction(fence.info);
  const { line } = fence;
  if (!instruction) {
    const problem = fence.info ? `No block is "${fence.info}".` : 'This block does not say what is done with it.';
    shop.flaw(line, problem, INSTRUCTIONS);
  } else if (fence.unclosed) shop.flaw(line, 'This block is not closed.', 'End it with a line of three back quotes.');
  else if (fence.nested && instruction.does !== 'shown' && instruction.does !== 'shell')
    shop.flaw(line, 'This block stands inside a list or a quotation.', 'Begin it at the start of a line, with ```.');
  else if (instruction.does === 'shell') {
    for (const problem of await unknownCommands(root, fence.content)) shop.flaw(line, problem, 'Correct the command.');
  } else planInstruction(shop, instruction, fence);
}

async function planComment(
  shop: Workshop,
  root: string,
  { line, text }: { line: number; text: string },
): Promise<void> {
  const world = readWorldComment(text);
  if (world) {
    const files = await worldFiles(root, world.place);
    if (files) shop.setWorld(files, world.tables);
    else shop.flaw(line, `There is no folder ${world.place}.`, 'Name one such as starters/01-favorites.');
    return;
  }
  const [, info, content] = /^\s*((?:ts|js|sql) [^\n]*)\n([\s\S]*)$/.exec(text) ?? [];
  if (info === undefined || content === undefined) return;
  const instruction = readInstruction(info.trim());
  if (instruction?.does === 'run' || instruction?.does === 'file') {
    const fence: Fence = { kind: 'fence', line, info, content, nested: false, unclosed: false };
    planInstruction(shop, instruction, fence);
  } else shop.flaw(line, `No hidden block is "${info}".`, 'A comment may hold a file or a run block.');
}

function planInstruction(shop: Workshop, instruction: Instruction, fence: Fence): void {
  switch (instruction.does) {
    case 'file':
      return shop.addFile(fence, instruction);
    case 'run':
      return shop.addStep(fence, instruction);
    case 'shell':
    case 'shown':
      return;
    default:
      return shop.expect(fence, instruction);
  }
}
