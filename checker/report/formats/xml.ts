/** Attributes by name; those without a value are left out. */
export type Attributes = Record<string, string | number | undefined>;

/**
 * One XML element, each of its children on a line of its own.
 *
 * @param content elements made by this function, or the text of the element
 */
export function element(name: string, attributes: Attributes, content: string[] | string = []): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = [name, ...given.map(([key, value]) => `${key}="${escapeXml(String(value))}"`)].join(' ');
  if (content.length === 0) return `<${start}/>`;
  if (typeof content === 'string') return `<${start}>${escapeXml(content, { lines: true })}</${name}>`;
  return [`<${start}>`, ...content, `</${name}>`].join('\n');
}

/**
 * Makes text part of an XML document; what XML cannot hold at all becomes visible as `\u001b`.
 *
 * @param lines leave line feeds and tabs as they are: in an attribute a parser would turn them into spaces
 */
export function escapeXml(text: string, { lines = false } = {}): string {
  const safe = text.replace(NOT_XML, toVisible).replace(/[&<>"\r]/g, (character) => ENTITIES[character]!);
  return lines ? safe : safe.replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function toVisible(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Everything but the characters of XML 1.0, without those that it discourages. */
const NOT_XML = /[^\t\n\r\u{20}-\u{7E}\u{85}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
