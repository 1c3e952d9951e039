/**
 * Finds a block of code that is never closed: everything below it would be taken for code.
 *
 * @returns the number of its first line
 */
export function unclosedBlock(markdown: string): number | undefined {
  let open: { fence: string; line: number } | undefined;
  markdown.split(/\r?\n/).forEach((line, at) => {
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (!fence) return;
    if (!open) open = { fence, line: at + 1 };
    else if (fence.startsWith(open.fence) && line.trim() === fence) open = undefined;
  });
  return open?.line;
}
