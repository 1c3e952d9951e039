/** What an error looks like, and what it means: a sentence, or one made from what the pattern caught. */
export type Translation = [pattern: RegExp, say: string | ((match: RegExpExecArray) => string)];
