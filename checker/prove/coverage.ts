import { readConcepts, type Concept } from './coverage/concepts.ts';
import { readSections, type Section } from './coverage/sections.ts';
import type { Finding } from './finding.ts';
import type { MadePage } from './pages.ts';

/**
 * Makes the page that says where each concept of Sequelize's associations is taught and tested, or why it is left out.
 * A concept whose paragraph does not mention it is a finding.
 */
export async function makeCoverage(root: string): Promise<MadePage> {
  const [{ groups, file, findings }, sections] = [await readConcepts(root), await readSections(root)];
  const concepts = groups.flatMap((group) => group.concepts);
  const parts = groups.map(({ group, concepts: own }) => {
    const lines = own.map((concept) => toLine(concept, sections)).join('\n');
    return `## ${group}\n\n${lines}\n`;
  });
  return {
    text: [HEAD, ...parts].join('\n'),
    findings: [...findings, ...concepts.flatMap((concept) => proveConcept(concept, sections, file))],
  };
}

function proveConcept(concept: Concept, sections: Section[], file: string): Finding[] {
  const place = `${file}:${concept.line}`;
  const taught = concept.taught ?? [];
  const found = taught.flatMap((name) => sections.find((one) => one.name === name) ?? []);
  const missing = taught.filter((name) => !sections.some((one) => one.name === name));
  const text = found
    .map((one) => one.text)
    .join('\n')
    .toLowerCase();
  const unsaid = (concept.words ?? []).filter((word) => !text.includes(word.toLowerCase()));
  const checks = new Set(sections.flatMap((one) => one.checks));
  const unknown = (concept.checked ?? []).filter((check) => !checks.has(check));
  return [
    ...missing.map((name) => ({
      place,
      problem: `"${concept.concept}" is said to be taught in ${name}, and there is no such paragraph.`,
      next: 'Name the lesson and the anchor of a heading: 02-both-sides#keys.',
    })),
    ...(missing.length > 0 ? [] : unsaid).map((word) => ({
      place,
      problem: `"${concept.concept}" is said to be taught in ${taught.join(', ')}, and nothing there says "${word}".`,
      next: 'Teach it there, or name the paragraph that does.',
    })),
    ...unknown.map((check) => ({
      place,
      problem: `"${concept.concept}" is said to be checked by ${check}, and there is no such check.`,
      next: 'Name the exercise and the check: 02-both-sides/unlink.',
    })),
  ];
}

function toLine(concept: Concept, sections: Section[]): string {
  if (concept['left out'] !== undefined) return `- ${concept.concept}: left out. ${concept['left out']}`;
  const taught = (concept.taught ?? []).map((name) => {
    const title = sections.find((one) => one.name === name)?.title ?? name;
    return `[${name.slice(0, 2)} ${title}](${name.replace('#', '.md#')})`;
  });
  const checked = (concept.checked ?? []).map((check) => {
    const [exercise = '', id = ''] = check.split('/');
    const line = sections.flatMap((one) => one.lines).find((one) => one.check === check)?.line ?? id;
    return `  - checked in ${exercise.slice(0, 2)}: ${line}`;
  });
  return [`- ${concept.concept}: ${taught.join(', ')}`, ...checked].join('\n');
}

const HEAD = `# What the course covers

<!-- Made by "npm run verify -- --write" from checker/prove/coverage/concepts.yaml. -->

Everything that Sequelize 6 documents about associations, with the paragraph that teaches it and the checks that test it. What is left out says why.
`;
