import type { LessonEnvironment, Plugin } from '../environment.ts';

/** Makes the folder and the files of the exercise, where a lesson names them, something that the editor can open. */
export const places: Plugin = (markdown) => {
  markdown.renderer.rules['code_inline'] = (tokens, at, _options, env: LessonEnvironment) => {
    const { content } = tokens[at]!;
    const shown = markdown.utils.escapeHtml(content);
    const place = placeIn(content, env);
    return place ? `<code data-open="${markdown.utils.escapeHtml(place)}">${shown}</code>` : `<code>${shown}</code>`;
  };
};

function placeIn(content: string, { lesson, files }: LessonEnvironment): string | undefined {
  if (!lesson) return undefined;
  const folder = `exercises/${lesson}`;
  if (content === folder || content === `${folder}/`) return `${lesson}/`;
  if (content.startsWith(`${folder}/`)) return content.slice('exercises/'.length);
  if (files.has(content)) return `${lesson}/${content}`;
  const named = [...files].filter((file) => file.split('/').at(-1) === content);
  return named.length === 1 ? `${lesson}/${named[0]}` : undefined;
}
