// 统计口径与比对: the office compares a year, types in what other returns say, and sends differences.
import {get, post, send, url} from '../../../shared/scripts/api.js';
import {conceptsOf, conceptTable, counted} from '../../../shared/scripts/concepts.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** Until it is done, how far it is; then the section once more. */
function progressOf(year, run, again) {
  const shown = element('div', {'aria-live': 'polite'});
  const draw = one =>
    shown.replaceChildren(
      element('progress', {max: String(one.concepts), value: String(one.done)}),
      ' 已比对' + one.done + '/' + one.concepts + '项'
    );
  async function look() {
    if (!shown.isConnected) {
      return;
    }
    try {
      const one = await get('/api/concepts/comparison?year=' + year);
      one.running ? (draw(one), setTimeout(look, 1000)) : again();
    } catch (error) {
      shown.replaceChildren(problemBox(error));
    }
  }
  draw(run);
  setTimeout(look, 1000);
  return shown;
}

function standing(year, found, again) {
  const {run} = found;
  if (!run) {
    return element('p', {}, '本年度还没有比对过。有表格锁定后会自动比对，也可以现在开始。');
  }
  if (run.running) {
    return progressOf(year, run, again);
  }
  return [
    element('p', {}, run.failure || counted(found.pairs) + run.startedBy + '比对，' + when(run.finishedAt) + '完成。'),
    found.outOfDate
      ? element('p', {class: 'alert alert-warning'}, '比对以后，有表格、录入的数值或统计口径发生了变化，以下结果不是最新的。请重新比对。')
      : null
  ];
}

/** What another return says. */
function typing(year, pair, side, again) {
  const said = element('div', {'aria-live': 'polite'});
  const known = side.figure || {value: null, form: side.name, asOf: side.asOf, source: ''};
  const input = (label, value, type = 'text') =>
    element('input', {class: 'form-control input-sm', type, step: 'any', value, placeholder: label, 'aria-label': label});
  const value = input('数值（' + pair.unit + '）', known.value ?? '', 'number');
  const form = input('报表名称，如高基311', known.form);
  const asOf = input('统计时间，如2026年9月1日', known.asOf);
  const source = input('数据来源，如发展规划处提供的上报稿', known.source);
  const save = async () => {
    try {
      await send('PUT', '/api/concepts/' + pair.concept + '/occurrences/' + side.occurrence + '/figure', {
        year,
        value: value.value === '' ? null : Number(value.value),
        form: form.value,
        asOf: asOf.value,
        source: source.value
      });
      await post('/api/concepts/comparison?year=' + year, {});
      again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return element(
    'details',
    {},
    element('summary', {}, '录入“' + side.name + '”'),
    [value, form, asOf, source],
    element('button', {class: 'btn btn-default btn-sm', onclick: save}, '保存并重新比对'),
    side.figure ? element('p', {}, side.figure.by + '，' + when(side.figure.at) + '录入；清空数值后保存即撤回。') : null,
    said
  );
}

function sending(year, pair, again) {
  const said = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-primary btn-sm', onclick: go}, '发给责任单位说明');
  async function go() {
    button.disabled = true;
    try {
      await post('/api/concepts/' + pair.concept + '/occurrences/' + pair.one.occurrence + '/difference?year=' + year, {});
      again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
      button.disabled = false;
    }
  }
  return element('div', {}, button, said);
}

const actions = (year, again) => pair => [
  pair.sendable ? sending(year, pair, again) : null,
  ...[pair.one, pair.other].filter(side => side.typed).map(side => typing(year, pair, side, again))
];

export async function conceptComparison(year, again) {
  const found = await conceptsOf(year);
  const said = element('div', {'aria-live': 'polite'});
  const compare = async () => {
    try {
      await post('/api/concepts/comparison?year=' + year, {});
      again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [
    element(
      'p',
      {class: 'filing-buttons'},
      element('button', {class: 'btn btn-default btn-sm', disabled: Boolean(found.run?.running), onclick: compare}, '重新比对'),
      found.pairs.length ? link('口径比对表（Excel）', url('/api/concepts/comparison.xlsx?year=' + year)) : null
    ),
    said,
    standing(year, found, again),
    conceptTable(found.pairs, '还没有比对结果。点“重新比对”后，这里并列各出处的数值、口径和统计时间。', actions(year, again))
  ].flat();
}
