import { graphlib, layout } from '@dagrejs/dagre';
import { markup, type Markup } from '../../report/formats/html/markup.ts';
import type { PictureLink, PictureTable, SchemaPicture } from './schema-picture.ts';

/**
 * Draws tables and their links. Where everything stands is found by dagre; how it looks is decided by the style of the
 * page.
 *
 * @param name the name of the picture, for those who hear it
 * @param marked tables and columns (`table.column`) that deserve a look
 */
export function draw(picture: SchemaPicture, name: string, marked: Set<string> = new Set()): Markup {
  const graph = arranged(picture);
  const { width = 0, height = 0 } = graph.graph();
  const boxes = picture.tables.map((table) => box(table, graph.node(table.name), marked));
  const links = picture.links.map((link, at) => line(link, graph.edge(link.parent, link.child, String(at))));
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return markup`<svg class="schema" role="img" aria-label="${name}" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">${links}${boxes}</svg>`;
}

interface Point {
  x: number;
  y: number;
}
interface Spot extends Point {
  width: number;
  height: number;
}
interface Path extends Spot {
  points: Point[];
}

function arranged({ tables, links }: SchemaPicture): graphlib.Graph<Spot> {
  const graph = new graphlib.Graph<Spot>({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 34, edgesep: 24, marginx: 6, marginy: 6 });
  for (const table of tables) graph.setNode(table.name, { ...sizeOf(table), x: 0, y: 0 });
  links.forEach((link, at) => {
    const [first, second] = wordsOf(link);
    const label = { width: Math.max(first.length, second.length) * SMALL + 8, height: 34, labelpos: 'c' };
    graph.setEdge(link.parent, link.child, label, String(at));
  });
  layout(graph);
  return graph;
}

function sizeOf({ name, columns }: PictureTable): { width: number; height: number } {
  const widest = Math.max(name.length, ...columns.map((column) => column.name.length + column.key.length + 4));
  return { width: round(widest * LETTER) + 2 * PAD, height: HEAD + columns.length * ROW + 8 };
}

function box(table: PictureTable, { x, y, width, height }: Spot, marked: Set<string>): Markup {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const rows = table.columns.map(({ name, key }, at) => {
    const base = top + HEAD + (at + 1) * ROW - 5;
    const sign = key && markup`<text class="key" x="${left + width - PAD}" y="${base}" text-anchor="end">${key}</text>`;
    const isOdd = marked.has(`${table.name}.${name}`);
    return markup`<text x="${left + PAD}" y="${base}"${isOdd && markup` class="odd"`}>${isOdd && '! '}${name}</text>${sign}`;
  });
  return markup`<g class="table${marked.has(table.name) && ' odd'}"><rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6"/><path d="M${left} ${top + HEAD}h${width}"/><text class="name" x="${left + PAD}" y="${top + HEAD - 9}">${table.name}</text>${rows}</g>`;
}

function line(link: PictureLink, { points, x, y, width, height }: Path): Markup {
  const path = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('');
  const [first, second] = wordsOf(link);
  const end = points.at(-1)!;
  const before = points.at(-2)!;
  const foot = link.children === 'many' ? markup`<path d="${crowsFoot(before, end)}"/>` : '';
  return markup`<g class="link"><path d="${path}"/>${foot}<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${height}"/><text x="${round(x)}" y="${round(y) - 3}" text-anchor="middle">${first}</text><text class="rule" x="${round(x)}" y="${round(y) + 12}" text-anchor="middle">${second}</text></g>`;
}

function wordsOf({ column, parents, children, onDelete }: PictureLink): [string, string] {
  return [`${column}: ${parents} to ${children}`, `on delete ${onDelete.toLowerCase()}`];
}

/** Three toes at the end of a line: there may be many. */
function crowsFoot(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const heel = { x: to.x - dx * 12, y: to.y - dy * 12 };
  const toe = (side: number): string => `L${round(to.x - dy * side)} ${round(to.y + dx * side)}`;
  return [-6, 6].map((side) => `M${round(heel.x)} ${round(heel.y)}${toe(side)}`).join('');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

const LETTER = 7.9;
const SMALL = 6.8;
const PAD = 12;
const HEAD = 30;
const ROW = 21;
