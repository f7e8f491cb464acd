// One line of the list of rectifications: everything but its words is picked.
import {element} from './elements.js';

/** @typedef {{id: string, name: string, head: boolean}} Person */
/** @typedef {{code: string, name: string, people: Person[]}} Unit */
/** @typedef {{name: string, title: string, dueOn: string}} Kind */
/** @typedef {{units: Unit[], kinds: Kind[]}} Picks */
/**
 * @typedef {object} Line
 * @property {string} unit empty where it is to be picked
 * @property {string[]} assisting
 * @property {string} responsible empty for the unit's head
 * @property {string} problem
 * @property {string} requirement
 * @property {string} target
 * @property {string} valueBefore
 * @property {string} kind
 * @property {string} dueOn empty for what is usual for its kind
 */

/** @type {Line} */
export const EMPTY = {
  unit: '',
  assisting: [],
  responsible: '',
  problem: '',
  requirement: '',
  target: '',
  valueBefore: '',
  kind: 'BY_DATE',
  dueOn: ''
};

/** @param {string} label @param {HTMLElement} control */
const labelled = (label, control) => element('label', {class: 'rectification-field'}, element('span', {}, label), control);

/**
 * @param {{value: string, title: string}[]} options
 * @param {string} chosen
 */
function choice(options, chosen) {
  const select = element(
    'select',
    {class: 'form-control input-sm'},
    options.map(one => element('option', {value: one.value, selected: one.value === chosen}, one.title))
  );
  return select;
}

/** @param {string} value @param {number} rows */
function words(value, rows) {
  const area = element('textarea', {class: 'form-control input-sm', rows, maxlength: 2000});
  area.value = value;
  return area;
}

/** @param {string} value @param {string} type */
function field(value, type = 'text') {
  const input = element('input', {class: 'form-control input-sm', type, maxlength: 200});
  input.value = value;
  return input;
}

/**
 * The line's fields; value() is what the person has chosen.
 *
 * @param {Picks} picks
 * @param {Line} line
 */
export function rectificationForm(picks, line) {
  const NONE = {value: '', title: '请选择'};
  const unit = choice([NONE, ...picks.units.map(one => ({value: one.code, title: one.name}))], line.unit);
  const person = choice([], '');
  /** @param {string} chosen */
  const offerPeople = chosen => {
    const people = picks.units.find(one => one.code === unit.value)?.people ?? [];
    const picked = people.find(one => one.id === chosen) ?? people.find(one => one.head);
    person.replaceChildren(
      ...[NONE, ...people.map(one => ({value: one.id, title: one.name}))].map(one =>
        element('option', {value: one.value, selected: one.value === (picked?.id ?? '')}, one.title)
      )
    );
  };
  offerPeople(line.responsible);
  unit.addEventListener('change', () => offerPeople(''));
  const assisting = element(
    'select',
    {class: 'form-control input-sm', multiple: true, size: 4},
    picks.units.map(one => element('option', {value: one.code, selected: line.assisting.includes(one.code)}, one.name))
  );
  const kind = choice(
    picks.kinds.map(one => ({value: one.name, title: one.title})),
    line.kind
  );
  const usual = () => picks.kinds.find(one => one.name === kind.value)?.dueOn ?? '';
  const due = field(line.dueOn || usual(), 'date');
  kind.addEventListener('change', () => {
    due.value = usual();
  });
  const problem = words(line.problem, 3);
  const requirement = words(line.requirement, 2);
  const target = field(line.target);
  const valueBefore = field(line.valueBefore);
  return {
    node: element(
      'div',
      {class: 'rectification-form'},
      labelled('存在的问题', problem),
      labelled('表现数值', valueBefore),
      labelled('整改目标', target),
      labelled('整改要求', requirement),
      labelled('牵头单位', unit),
      labelled('责任人', person),
      labelled('协助单位（按住Ctrl可多选）', assisting),
      labelled('类型', kind),
      labelled('完成时限', due)
    ),
    value: () => ({
      unit: unit.value,
      assisting: Array.from(assisting.selectedOptions, one => one.value),
      responsible: person.value,
      problem: problem.value,
      requirement: requirement.value,
      target: target.value,
      valueBefore: valueBefore.value,
      kind: kind.value,
      dueOn: due.value || null
    })
  };
}
