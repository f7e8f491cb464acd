// 改派: a table, or some units' rows of it, goes to other experts; who must keep away is told beside the name.
import {send} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {doing} from './doing.js';

/**
 * @typedef {{id: string, name: string, unitName: string}} Expert
 * @typedef {{code: string, units: {code: string, name: string}[], experts: {id: string, units: string[]}[],
 *   recused: Record<string, string>, recusedUnits: Record<string, string[]>}} ExpertTable
 */

/**
 * The units whose data the expert may judge.
 *
 * @param {ExpertTable} one @param {string} id
 */
export const freeUnits = (one, id) => one.units.filter(unit => !(one.recusedUnits[id] || []).includes(unit.code));

/**
 * Who judges the table, such as 张三（软件学院、机械工程学院）、李四; only the name where it is the whole.
 *
 * @param {ExpertTable} one @param {(id: string) => string} name
 */
export const judgesWords = (one, name) =>
  one.experts
    .map(judge => {
      const units = judge.units.map(code => one.units.find(unit => unit.code === code)?.name || code);
      return name(judge.id) + (units.length ? '（' + units.join('、') + '）' : '');
    })
    .join('、');

/** @param {ExpertTable} one @param {Expert} expert */
function judgeLine(one, expert) {
  const why = one.recused[expert.id];
  const free = freeUnits(one, expert.id);
  const judge = one.experts.find(it => it.id === expert.id);
  const box = element('input', {type: 'checkbox', value: expert.id, checked: !!judge, disabled: !free.length});
  const units =
    one.units.length > 1 && free.length
      ? element(
          'select',
          {
            multiple: true,
            size: String(Math.min(4, free.length)),
            class: 'form-control input-sm',
            'aria-label': expert.name + '的审核范围'
          },
          free.map(unit => element('option', {value: unit.code, selected: judge?.units.includes(unit.code)}, unit.name))
        )
      : null;
  const scope = !units ? '' : why ? '。请选择由他（她）审核哪些单位的数据：' : '。审核范围（不选即整表）：';
  return {
    box,
    units: () => (units ? [...units.selectedOptions].map(option => option.value) : []),
    node: element(
      'div',
      {},
      element('label', {}, box, ' ' + expert.name + '（' + expert.unitName + '）' + (why ? '须回避：' + why : '') + scope),
      units
    )
  };
}

/** @param {number} year @param {ExpertTable} one @param {Expert[]} experts @param {() => void} again */
export function moving(year, one, experts, again) {
  const lines = experts.map(expert => judgeLine(one, expert));
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: '1000',
    placeholder: '改派的原因，如专家因病不能参加',
    'aria-label': '改派的原因'
  });
  return element(
    'details',
    {},
    element('summary', {}, '改派'),
    one.units.length > 1 ? element('p', {class: 'text-muted'}, '按住Ctrl键可选多个单位。每个填报单位的数据都须有专家审核。') : null,
    lines.map(line => line.node),
    reason,
    doing(
      '改派',
      () =>
        send('PUT', '/api/reviews/' + year + '/tables/' + encodeURIComponent(one.code) + '/experts', {
          experts: lines.filter(({box}) => box.checked).map(line => ({id: line.box.value, units: line.units()})),
          reason: reason.value
        }),
      again
    )
  );
}
