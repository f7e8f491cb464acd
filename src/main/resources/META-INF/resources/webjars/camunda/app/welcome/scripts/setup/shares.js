// 分工: which categories of tables and which units are whose, where several have a school-wide role.
import {get, send} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {acting} from './acting.js';

/**
 * Names of what is ticked, or that the rest is theirs.
 *
 * @param {any} share
 * @param {Record<string, string>} unitNames
 */
export const inWords = (share, unitNames) =>
  [...share.categories, ...share.units.map(code => unitNames[code] ?? code)].join('、') || '其余（没有分给别人的）';

/** @param {[string, string][]} choices @param {string[]} ticked */
function ticks(choices, ticked) {
  const boxes = choices.map(([value, title]) => {
    const box = element('input', {type: 'checkbox', value, checked: ticked.includes(value)});
    return {box, node: element('label', {class: 'setup-tick'}, box, ' ', title)};
  });
  return {node: boxes.map(one => one.node), chosen: () => boxes.filter(one => one.box.checked).map(one => one.box.value)};
}

function shareForm(found, units, share, done) {
  const categories = ticks(
    found.categories.map(one => [one, one]),
    share.categories
  );
  const own = ticks(
    units.map(one => [one.code, one.name]),
    share.units
  );
  const path = '/api/setup/people/' + encodeURIComponent(share.person) + '/shares/' + share.role;
  const save = () => send('PUT', path, {categories: categories.chosen(), units: own.chosen()}).then(done);
  return element(
    'div',
    {},
    element('h5', {}, share.name + '（' + share.title + '）分管'),
    element('p', {}, '表格类别：', categories.node),
    element('p', {}, '单位：', own.node),
    acting('保存分工', save)
  );
}

/** Nothing where nobody shares a role. @param {any} roster */
export function shares(roster) {
  const shown = place(element('div'));
  const unitNames = Object.fromEntries(roster.units.map(one => [one.code, one.name]));
  const view = found => {
    const desk = element('div');
    const edit = share => () =>
      desk.replaceChildren(shareForm(found, roster.units, share, taken => shown.renew(() => Promise.resolve(view(taken)))));
    return [
      element(
        'p',
        {},
        '同一职责有多人时，涉及表格的新任务给分管该表类别的人，其次给分管该单位的人；没有分给别人的，给没有分管内容的人，其中任职最早的优先。已经分派的任务不变。'
      ),
      table(
        ['职责', '姓名', '分管', ''],
        found.shares.map(share => [
          share.title,
          share.name,
          inWords(share, unitNames),
          element('button', {class: 'btn btn-default btn-xs', onclick: edit(share)}, '修改分工')
        ]),
        '还没有人担任评估督导处、分管校领导、档案馆的职责。'
      ),
      desk
    ];
  };
  const details = element('details', {}, element('summary', {}, '分工'), shown.node);
  details.addEventListener('toggle', () => details.open && shown.open(async () => view(await get('/api/setup/shares'))), {once: true});
  return details;
}
