import { describe, expect, test } from 'vitest';
import { diagnose, diagnoseLoading } from '../../diagnose/index.ts';
import { evidence, modelFile, model, readFiles, simple } from './evidence.ts';

const exercise = '00-start-here';
const SHOW = 'Looking for the association hasMany from Show to Episode';
const EPISODE = 'Looking for the association belongsTo from Episode to Show';
const files = (show: string, episode: string) => ({
  'models/show.js': modelFile('Show', show),
  'models/episode.js': modelFile('Episode', episode),
});

describe('association-of-other-kind', () => {
  test.each([
    ['hasOne', 'one Episode at most'],
    ['belongsTo', 'the key to the table of Show'],
    ['belongsToMany', 'a third table'],
  ])('says what %s means', (method, meaning) => {
    const found = diagnose(
      evidence({
        exercise,
        tried: SHOW,
        files: files(`Show.${method}(models.Episode);`, 'Episode.belongsTo(models.Show);'),
      }),
    );
    expect(found).toMatchObject({ id: 'association-of-other-kind', file: 'models/show.js' });
    expect(found!.message).toContain(meaning);
    expect(found!.message).toContain('Write Show.hasMany(models.Episode)');
  });
});

describe('other-side-missing', () => {
  test('points at the associate that lacks it', () => {
    const found = diagnose(evidence({ exercise, tried: EPISODE, files: files('Show.hasMany(models.Episode);', '') }));
    expect(found).toMatchObject({ id: 'other-side-missing', file: 'models/episode.js' });
    expect(found!.message).toContain('Episode.belongsTo(models.Show)');
  });

  test('says nothing when neither side is there', () => {
    expect(diagnose(evidence({ exercise, tried: EPISODE, files: files('', '') }))).toBeUndefined();
  });
});

test('associate-not-run speaks of a one-to-many association as well', () => {
  const text = modelFile('Show', 'Show.hasMany(models.Episode);').replaceAll('associate', 'asociate');
  const found = diagnose(evidence({ exercise, tried: SHOW, files: { 'models/show.js': text } }));
  expect(found).toMatchObject({ id: 'associate-not-run' });
  expect(found!.message).toContain('Show.hasMany(Episode) is written');
});

describe('two-key-columns', () => {
  const tried = 'Looking for the columns of Episodes that reference Shows';

  test('points at the side that names the column', () => {
    const own = files("Show.hasMany(models.Episode, { foreignKey: 'show_id' });", 'Episode.belongsTo(models.Show);');
    const found = diagnose(evidence({ exercise, tried, actual: 'ShowId and show_id', files: own }));
    expect(found).toMatchObject({ id: 'two-key-columns', file: 'models/show.js' });
  });

  test('is not asked about one column', () => {
    const own = files('Show.hasMany(models.Episode);', 'Episode.belongsTo(models.Show);');
    expect(diagnose(evidence({ exercise, tried, actual: 'ShowId', files: own }))).toBeUndefined();
  });
});

test('constraints-turned-off points at the option', () => {
  const tried = 'Looking in Episodes for the column that says which show an episode belongs to';
  const own = files('Show.hasMany(models.Episode, { constraints: false });', 'Episode.belongsTo(models.Show);');
  const found = diagnose(evidence({ exercise, tried, files: own }));
  expect(found).toMatchObject({ id: 'constraints-turned-off', file: 'models/show.js' });
});

describe('misspelt-method', () => {
  const source = readFiles({});

  test('names the method that was meant', () => {
    const error = { name: 'TypeError', message: 'Show.hasmany is not a function' };
    expect(diagnoseLoading(exercise, source, error)).toMatchObject({ id: 'misspelt-method' });
  });

  test('says nothing about other functions', () => {
    const error = { name: 'TypeError', message: 'Show.launch is not a function' };
    expect(diagnoseLoading(exercise, source, error)).toBeUndefined();
  });
});

test('wrong-attribute-name says which attribute is there', () => {
  const claimed = [model('SandcastleType', 'SandcastleTypes', [simple('BelongsTo', 'Tool', 'ToolId')])];
  claimed[0]!.attributes['title'] = { column: 'title', type: 'STRING', allowNull: true, primaryKey: false };
  const tried = 'Looking for the attribute name of SandcastleType';
  const found = diagnose(evidence({ exercise: '06-sandcastle-types', tried, claimed }));
  expect(found).toMatchObject({ id: 'wrong-attribute-name' });
  expect(found!.message).toContain('it has title');
});
