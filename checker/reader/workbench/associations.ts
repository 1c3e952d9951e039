import { markup, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { InspectedAssociation, InspectedModel } from '../../types.ts';
import { placeLink } from './places.ts';
import type { BenchView } from './view.ts';

/** For each model what it is associated to, by which keys, and what its rows can do because of it. */
export function associationsPanel(view: BenchView): Markup {
  const models = view.report?.models.filter(({ automatic }) => !automatic) ?? [];
  if (models.length === 0) return markup`<p class="soft">There are no models to look at yet.</p>`;
  return markup`${models.slice(0, MOST).map((model) => ofModel(model, models, view))}`;
}

function ofModel(model: InspectedModel, models: InspectedModel[], { lesson }: BenchView): Markup {
  const { name, table, associations, place } = model;
  const at = place && placeLink(lesson.name, place);
  const list =
    associations.length === 0
      ? markup`<p class="soft">No associations yet.</p>`
      : associations.map((one) => association(one, model, models, lesson.name));
  return markup`<section class="model"><h3>${name} <span class="soft">table <code>${table}</code></span></h3>${at && markup`<p>${at}</p>`}${list}</section>`;
}

function association(
  one: InspectedAssociation,
  model: InspectedModel,
  models: InspectedModel[],
  exercise: string,
): Markup {
  const { type, target, alias, isAliased, methods, place } = one;
  const call = type.charAt(0).toLowerCase() + type.slice(1);
  return markup`<div class="association"><p><b>${call} ${target}</b> ${isAliased ? 'with the alias' : 'known as'} <code>${alias}</code>${place && markup` · ${placeLink(exercise, place)}`}</p>
<p class="soft">${keys(one, model, models)}</p>
<p class="methods">${methods.map((method) => markup`<code>${method}</code> `)}</p>${missed(one, model)}</div>`;
}

function keys(one: InspectedAssociation, model: InspectedModel, models: InspectedModel[]): string {
  const { type, foreignKey, otherKey, sourceKey = 'id', targetKey = 'id', through } = one;
  const target = models.find(({ name }) => name === one.target)?.table ?? one.target;
  if (through) {
    return `Through ${through.table}: ${foreignKey} is ${model.table}.${sourceKey}, ${otherKey ?? '?'} is ${target}.${targetKey}.`;
  }
  return type === 'BelongsTo'
    ? `${model.table}.${foreignKey} is ${target}.${targetKey}.`
    : `${target}.${foreignKey} is ${model.table}.${sourceKey}.`;
}

/** Whoever thinks of the target's name looks for a method that is not there. */
function missed({ isAliased, target, alias, type, methods }: InspectedAssociation, model: InspectedModel): Content {
  const verb = type === 'BelongsTo' || type === 'HasOne' ? 'get' : 'add';
  const [own] = methods.filter((method) => method.startsWith(verb)).sort((one, other) => one.length - other.length);
  const wanted = `${verb}${target}`;
  const isThere = model.associations.some((one) => one.methods.includes(wanted));
  if (!isAliased || !own || isThere || alias.toLowerCase().startsWith(target.toLowerCase())) return undefined;
  return markup`<p class="soft"><code>${wanted}</code> does not exist: the alias makes it <code>${own}</code>.</p>`;
}

const MOST = 30;
