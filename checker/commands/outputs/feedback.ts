import path from 'node:path';
import { Problem } from '../../errors.ts';
import { canReturn, toFeedback, type Downloads } from '../../report/formats/feedback.ts';
import type { FeedbackKind } from '../../report/formats/feedback-kinds.ts';
import type { DrawTables } from '../../report/formats/html/made-tables.ts';
import type { Output } from './plan.ts';

/**
 * What returns to the students, as one zip beside the folder of the class or where it is wanted.
 *
 * @param folder the class
 * @param target where the person wants it
 * @param draw makes the pictures of tables
 * @throws Problem `usage` when no name in the class is one of that platform
 */
export function planFeedback(
  kind: FeedbackKind,
  downloads: Downloads,
  folder: string,
  target = `${folder}-feedback.zip`,
  draw?: DrawTables,
): Output {
  if (!canReturn(downloads, kind)) {
    throw new Problem('usage', `Nothing in ${folder} is named as ${NAMES[kind]} names what it gives for download.`, {
      next: `Unpack the download, and leave the names as they are: ${EXAMPLES[kind]}. Nothing was graded.`,
    });
  }
  return {
    option: 'feedback-out',
    target,
    kind: 'file',
    render(document) {
      const { zip, notes } = toFeedback(document, downloads, kind, draw);
      return { files: [{ name: path.basename(target), text: zip }], notes };
    },
  };
}

const NAMES = { moodle: 'Moodle', canvas: 'Canvas' };
const EXAMPLES = {
  moodle: 'Ada Lovelace_12345_assignsubmission_file_',
  canvas: 'lovelaceada_12345_67890_submission.zip',
};
