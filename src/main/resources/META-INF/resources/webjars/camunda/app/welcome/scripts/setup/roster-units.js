// 单位: one at a time.
import {send} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {acting, choice, field, input} from './acting.js';

function unitForm(roster, unit, done) {
  const code = input(unit?.code ?? '', {maxlength: 20, disabled: Boolean(unit)});
  const name = input(unit?.name ?? '', {maxlength: 100});
  const kind = choice(
    roster.kinds.map(one => [one.name, one.title]),
    unit?.kind ?? 'DEPARTMENT',
    '类别'
  );
  const from = input(unit?.from ?? '', {type: 'date'});
  const endsOn = input('', {type: 'date'});
  const wish = () => ({name: name.value, kind: kind.value, from: from.value || null});
  const save = more =>
    send('PUT', '/api/setup/units/' + encodeURIComponent(code.value.trim() || '-'), {...wish(), ...more}).then(outcome => done(outcome));
  return element(
    'div',
    {class: 'setup-form'},
    field('单位号', code),
    field('单位名称', name),
    field('类别', kind),
    field('启用日期', from),
    acting(unit ? '保存' : '增加单位', () => save({})),
    unit ? [field('停用日期', endsOn), acting('停用', () => save({endsOn: endsOn.value || roster.on}), 'btn-default')] : null
  );
}

/** @param {any} roster @param {(outcome: any) => Promise<unknown>} done */
export function rosterUnits(roster, done) {
  const desk = element('div');
  const titles = Object.fromEntries(roster.kinds.map(one => [one.name, one.title]));
  const edit = unit => () => desk.replaceChildren(unitForm(roster, unit, done));
  return element(
    'details',
    {open: !roster.units.length},
    element('summary', {}, '单位（' + roster.units.length + '个）'),
    table(
      ['单位号', '单位名称', '类别', '启用日期', ''],
      roster.units.map(unit => [
        unit.code,
        unit.name,
        titles[unit.kind],
        unit.from ?? '',
        element('button', {class: 'btn btn-default btn-xs', onclick: edit(unit)}, '修改或停用')
      ]),
      '还没有单位。可以下载工作簿填写后导入，也可以在这里逐个增加。'
    ),
    element('p', {}, element('button', {class: 'btn btn-default btn-sm', onclick: edit(null)}, '增加单位')),
    desk
  );
}
