import { behaviours, test } from '../judge/hidden.ts';

const { childBelongs, deletingParent, parentHas, readBothWays, storesWithout } = behaviours;

test('a beach has many sandcastles', { meta: { id: 'castles-of-a-beach' } }, async ({ student }) => {
  await student.sync();
  await parentHas(student, 'hasMany', 'Beach', 'Sandcastle');
});

test(
  'a sandcastle belongs to a beach',
  { meta: { id: 'beach-of-a-castle', after: ['castles-of-a-beach'] } },
  async ({ student }) => {
    await student.sync();
    await childBelongs(student, 'hasMany', 'Beach', 'Sandcastle');
  },
);

test(
  'sandcastles are read both ways',
  { meta: { id: 'castles-both-ways', after: ['beach-of-a-castle'] } },
  async ({ student }) => {
    await student.sync();
    await readBothWays(student, 'hasMany', 'Beach', 'Sandcastle');
  },
);

test(
  'a sandcastle without a beach',
  { meta: { id: 'castle-without-beach', after: ['beach-of-a-castle'] } },
  async ({ student }) => {
    await student.sync();
    await storesWithout(student, 'hasMany', 'Beach', 'Sandcastle', 'it is stored');
  },
);

test('sandcastles stay', { meta: { id: 'castles-stay', after: ['beach-of-a-castle'] } }, async ({ student }) => {
  await student.sync();
  await deletingParent(student, 'hasMany', 'Beach', 'Sandcastle', 'children stay');
});

test('a beach has one tower', { meta: { id: 'tower-of-a-beach' } }, async ({ student }) => {
  await student.sync();
  await parentHas(student, 'hasOne', 'Beach', 'LifeguardTower');
});

test(
  'a tower belongs to a beach',
  { meta: { id: 'beach-of-a-tower', after: ['tower-of-a-beach'] } },
  async ({ student }) => {
    await student.sync();
    await childBelongs(student, 'hasOne', 'Beach', 'LifeguardTower');
  },
);

test(
  'towers are read both ways',
  { meta: { id: 'towers-both-ways', after: ['beach-of-a-tower'] } },
  async ({ student }) => {
    await student.sync();
    await readBothWays(student, 'hasOne', 'Beach', 'LifeguardTower');
  },
);

test(
  'a tower without a beach',
  { meta: { id: 'tower-without-beach', after: ['beach-of-a-tower'] } },
  async ({ student }) => {
    await student.sync();
    await storesWithout(student, 'hasOne', 'Beach', 'LifeguardTower', 'it is refused');
  },
);

test('towers go', { meta: { id: 'towers-go', after: ['tower-without-beach'] } }, async ({ student }) => {
  await student.sync();
  await deletingParent(student, 'hasOne', 'Beach', 'LifeguardTower', 'children go');
});
