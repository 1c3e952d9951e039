import type { ExerciseResult, Job, Limits } from '../types.ts';
import type { ChildProgram } from '../sandbox/program.ts';
import type { ConsoleAsk, ConsoleEvent, ConsoleReply } from './console/protocol.ts';
import type { InspectAsk, InspectReply } from './inspect/protocol.ts';

/** What the supervisor tells a judge, over the channel Node gives them; both are trusted. */
export type ToJudge =
  | { kind: 'begin'; program: ChildProgram; spare: number; limits: Limits }
  | { kind: 'check'; job: Job }
  | { kind: 'cancel'; id: number }
  | { kind: 'console'; id: number; ask: ConsoleAsk }
  | { kind: 'interrupt' }
  | { kind: 'inspect'; id: number; ask: InspectAsk };

/** What a judge tells the supervisor. */
export type FromJudge =
  | { kind: 'ready' }
  | { kind: 'started'; pid: number }
  | { kind: 'ended'; pid: number }
  | { kind: 'result'; id: number; result: ExerciseResult; stuck: boolean }
  | { kind: 'cancelled'; id: number; stuck: boolean }
  | { kind: 'console-event'; event: ConsoleEvent }
  | { kind: 'console-reply'; id: number; reply: ConsoleReply }
  | { kind: 'inspect-reply'; id: number; reply: InspectReply }
  | { kind: 'fault'; id: number; message: string; stuck: boolean };
