/** A piece of a text and what stands in its place. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Applies edits that do not overlap. */
export function edited(text: string, edits: Edit[]): string {
  const inOrder = [...edits].sort((one, other) => one.from - other.from);
  let result = '';
  let end = 0;
  for (const edit of inOrder) {
    result += text.slice(end, edit.from) + edit.text;
    end = edit.to;
  }
  return result + text.slice(end);
}
