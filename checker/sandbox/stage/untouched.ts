import type { Staged, StagedFile } from '../../types.ts';
import { stemOf } from './kinds.ts';
import { isSameSource } from './same-source.ts';
import { tokensOf } from './tokens.ts';

/**
 * Whether a submission is still the starter: nothing in it differs but comments, white space and what a formatter does.
 * Emptied files, the skeleton that `migration:create` writes, and data files are no start. Starters in TypeScript are
 * recognised in JavaScript too.
 *
 * @param staged the submission
 * @param starter the pristine starter of the same exercise
 */
export function untouched(staged: Staged, starter: Staged): boolean {
  const given = sourcesOf(starter);
  const own = sourcesOf(staged);
  const isKept = (file: StagedFile): boolean => own.some((one) => stemOf(one.path) === stemOf(file.path));
  // Where nothing is written at all, nothing needs to be kept.
  if (own.length > 0 && own.every((file) => isBlank(tokensOf(file.path, file.text)))) return true;
  return given.every(isKept) && own.every((file) => isNoStart(file, given));
}

function sourcesOf(staged: Staged): StagedFile[] {
  return staged.files.filter((file) => file.kind === 'source');
}

function isNoStart(file: StagedFile, given: StagedFile[]): boolean {
  const tokens = tokensOf(file.path, file.text);
  if (isBlank(tokens)) return true;
  const twin = given.find((one) => stemOf(one.path) === stemOf(file.path));
  return twin ? isSameSource(file, twin) : SKELETONS.has(tokens);
}

function isBlank(tokens: string): boolean {
  return tokens === '' || tokens === '"use strict"';
}

/** As sequelize-cli writes them, with and without the directive. */
const SKELETONS = new Set(
  [`'use strict';`, ''].map((directive) =>
    tokensOf(
      'skeleton.js',
      `${directive} module.exports = { async up(queryInterface, Sequelize) {}, async down(queryInterface, Sequelize) {} };`,
    ),
  ),
);
