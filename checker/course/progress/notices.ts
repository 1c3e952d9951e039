/** Says that a damaged file was moved, and where it is. */
export function damaged(name: string): string {
  return (
    `Your progress file was damaged. It is kept as .sandcastle/${name}, and a new one is begun. ` +
    'What passes is found out by checking; your files in exercises/ are as they were.'
  );
}

/** Says why a file of a later version is left as it is. */
export function newer(): string {
  return (
    'Your progress file is from a newer version of Sandcastle, so it is only read. Checks work as ever. ' +
    'To have progress saved again, get the newest version.'
  );
}

/** Says that there is a file that may not be read. */
export function unreadable(code: string): string {
  return `Your progress file may not be read (${code}). Checks work as ever. Give yourself permission to read ${FILE}.`;
}

/** Says that nothing will be remembered. */
export function notWritable(code = 'unknown error'): string {
  return (
    `Your progress cannot be saved (${code}). Everything works, and hints are remembered until you stop. ` +
    `To have progress saved, see that ${FILE} is yours to write.`
  );
}

const FILE = '.sandcastle/progress.json';
