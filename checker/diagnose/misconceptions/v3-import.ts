import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** sequelize.import, which version 6 no longer has. */
export const v3Import: Misconception = {
  id: 'v3-import',
  lesson: '01-favorites#associate',
  find(evidence) {
    if (!/sequelize\.import is not a function|\.import is not a function/.test(errorText(evidence))) return undefined;
    return {
      message:
        'sequelize.import belongs to older versions of Sequelize and is gone. In this workbook nothing needs it: every file in models/ is loaded for you, and associate is given all models.',
      place: evidence.finding.error?.place,
    };
  },
};
