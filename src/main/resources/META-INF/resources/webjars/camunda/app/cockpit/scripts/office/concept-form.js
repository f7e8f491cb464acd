// One concept as the office writes it: its words, and every place where the quantity occurs.
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const LEVELS = ['学校', '学院合计', '其他报表'];
const RELATIONS = ['应一致', '不大于', '不小于'];

/** @typedef {Record<string, string>} Place an occurrence, part → text */

/** [part, label, hint], in the order of the workbook's columns. @type {[string, string, string][]} */
const PARTS = [
  ['id', '出处编号', '小写字母、数字、连字符'],
  ['name', '出处名称', '如：分专业计划数之和'],
  ['level', '层次', ''],
  ['tables', '表格（简称=表号）', '学生数=6-1，几张表用分号隔开；其他报表不写'],
  ['formula', '公式', '学生数.普通本科学生数；其他报表不写，数值由评估督导处录入'],
  ['definition', '口径说明', '统计什么、不统计什么'],
  ['asOf', '统计时间', '不写即按表格的统计时间；其他报表须写'],
  ['with', '与哪个出处比较', ''],
  ['relation', '关系', ''],
  ['tolerance', '允许差', '不写即0'],
  ['percent', '允许差（%）', '不写即0；两种都写的，以较宽的为准'],
  ['note', '比较说明', '可以相差的理由，如统计时间不同']
];
const LONG = ['tables', 'formula', 'definition', 'note'];
const OF_A_COMPARISON = ['relation', 'tolerance', 'percent', 'note'];

/** The first id of its kind that is not taken. @param {string[]} taken @param {string} kind */
export function freshId(taken, kind) {
  let number = taken.length + 1;
  while (taken.includes(kind + '-' + number)) {
    number++;
  }
  return kind + '-' + number;
}

/** @param {Place[]} places @returns {Place} */
export const blankPlace = places => ({
  ...Object.fromEntries(PARTS.map(([part]) => [part, ''])),
  id: freshId(
    places.map(one => one.id),
    'place'
  ),
  level: LEVELS[0]
});

/** What is sent: what belongs to a comparison only where there is one. @param {Place} place @returns {Place} */
export const asSent = place => (place.with ? place : {...place, ...Object.fromEntries(OF_A_COMPARISON.map(part => [part, '']))});

const labelled = (label, input) => element('label', {class: 'filing-field'}, label + ' ', input);

function choice(label, options, chosen, changed) {
  const select = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label, onchange: () => changed(select.value)},
    options.map(([value, title]) => element('option', {value, selected: value === chosen}, title))
  );
  return select;
}

/** One place's fields; what is typed is kept in it. */
function placeFields(place, places, number, redraw) {
  const typed = (part, label, hint) => {
    const input = element(LONG.includes(part) ? 'textarea' : 'input', {
      class: 'form-control input-sm',
      placeholder: hint,
      rows: LONG.includes(part) ? 1 : null,
      'aria-label': label,
      oninput: () => (place[part] = input.value.trim())
    });
    input.value = place[part];
    return input;
  };
  const plain = titles => titles.map(title => [title, title]);
  const fields = {
    level: () => choice('层次', plain(LEVELS), place.level, value => (place.level = value)),
    relation: () => choice('关系', plain(RELATIONS), place.relation || RELATIONS[0], value => (place.relation = value)),
    with: () =>
      choice(
        '与哪个出处比较',
        [['', '不比较（由别的出处与它比较）'], ...places.filter(one => one !== place).map(one => [one.id, one.name || one.id])],
        place.with,
        value => {
          place.with = value;
          redraw();
        }
      )
  };
  return element(
    'fieldset',
    {class: 'concept-place'},
    element('legend', {}, '第' + number + '个出处'),
    PARTS.filter(([part]) => place.with || !OF_A_COMPARISON.includes(part)).map(([part, label, hint]) =>
      element('p', {}, labelled(label, fields[part]?.() ?? typed(part, label, hint)))
    ),
    places.length > 2
      ? element(
          'button',
          {
            class: 'btn btn-default btn-sm',
            type: 'button',
            onclick: () => {
              places.splice(places.indexOf(place), 1);
              places.filter(one => one.with === place.id).forEach(one => (one.with = ''));
              redraw();
            }
          },
          '去掉第' + number + '个出处'
        )
      : null
  );
}

/**
 * @param {any} concept null for a new one
 * @param {string[]} taken ids of the others
 * @param {(concept: any) => Promise<unknown>} save
 */
export function conceptForm(concept, taken, save) {
  const written = concept ? {...concept} : {id: freshId(taken, 'concept'), name: '', definition: '', unit: ''};
  const places = (concept?.occurrences ?? []).map(one => ({...one}));
  while (places.length < 2) {
    places.push(blankPlace(places));
  }
  const word = (part, label, more) => {
    const input = element('input', {
      class: 'form-control input-sm',
      'aria-label': label,
      ...more,
      oninput: () => (written[part] = input.value.trim())
    });
    input.value = written[part];
    return element('p', {}, labelled(label, input));
  };
  const shown = element('div', {});
  const draw = () => shown.replaceChildren(...places.map((place, index) => placeFields(place, places, index + 1, draw)));
  const said = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-primary btn-sm', type: 'button', onclick: keep}, '保存');
  async function keep() {
    button.disabled = true;
    try {
      await save({...written, occurrences: places.map(asSent)});
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
    button.disabled = false;
  }
  const more = () => {
    places.push(blankPlace(places));
    draw();
  };
  draw();
  return element(
    'div',
    {class: 'concept-form'},
    word('id', '口径编号', concept ? {disabled: true} : {placeholder: '小写字母、数字、连字符'}),
    word('name', '口径名称', {maxlength: 100}),
    word('definition', '定义', {maxlength: 1000}),
    word('unit', '计量单位', {maxlength: 100}),
    shown,
    element(
      'p',
      {class: 'filing-buttons'},
      element('button', {class: 'btn btn-default btn-sm', type: 'button', onclick: more}, '再加一个出处'),
      button
    ),
    said
  );
}
