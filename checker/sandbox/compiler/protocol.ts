import { z } from 'zod';

/** One thing that TypeScript's compiler says about a submission. `line` and `column` start at 1. */
const TypeProblem = z.object({
  file: z.string().max(400),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  /** TypeScript's own number, such as 2339. */
  code: z.number().int(),
  message: z.string().max(2_000),
});

/** What the types say that one member of a class is. */
const Member = z.object({
  kind: z.enum(['any', 'method', 'value']),
  /** What a method resolves to, or what a value is: `Beach[]`, `void`, `any`. */
  gives: z.string().max(400),
  /** For a method: what its first argument may be; empty when it has none. */
  takes: z.array(z.string().max(200)).max(50),
});

/** A class of the submission: its place, and the members that the submission itself declares. */
const ClassTypes = z.object({
  file: z.string().max(400),
  line: z.number().int().positive(),
  members: z.record(z.string().max(200), Member),
});

/** The answer of the compiler's process; checked, because what it has read is hostile. */
export const CompilerAnswer = z.object({
  id: z.number().int(),
  problems: z.array(TypeProblem).max(200),
  classes: z.record(z.string().max(200), ClassTypes),
});

export type TypeProblem = z.infer<typeof TypeProblem>;
export type MemberTypes = z.infer<typeof Member>;
export type ClassTypes = z.infer<typeof ClassTypes>;
export type CompilerAnswer = z.infer<typeof CompilerAnswer>;

/** What the compiler's process is asked: texts by their paths in the exercise, and where to begin. */
export interface CompilerQuestion {
  id: number;
  files: Record<string, string>;
  roots: string[];
}

/** Where the compiler's process finds what it may read besides. */
export interface CompilerPlaces {
  /** The folder of the package `typescript`. */
  typescript: string;
  /** Folders of the packages whose types a submission may import, by name. */
  packages: Record<string, string>;
}
