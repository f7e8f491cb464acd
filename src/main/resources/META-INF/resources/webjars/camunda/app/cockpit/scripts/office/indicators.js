// 监测指标 of a year: for the school, a college or a major, against limits, last years and the others; down to the rows.
import {get} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {entryForm} from './figures.js';

const LEVELS = [
  ['school', '学校'],
  ['college', '学院'],
  ['major', '专业']
];

const button = (label, onclick) => element('button', {class: 'btn btn-default btn-xs', onclick}, label);

const number = (value, unit, decimals) => (value === null ? '—' : (decimals === undefined ? value : value.toFixed(decimals)) + unit);

/** The values of the years before, the earliest first. */
const past = indicator =>
  [...indicator.lastYears]
    .reverse()
    .map(y => y.year + '：' + number(y.value, indicator.unit, indicator.decimals))
    .join('　');

function standard({qualified, restricted, target}) {
  return [
    qualified === null ? '' : '合格 ' + qualified,
    restricted === null ? '' : '限制招生 ' + restricted,
    target === null ? '' : '学校目标 ' + target
  ]
    .filter(Boolean)
    .join('，');
}

const query = (year, level, subject) => 'year=' + year + '&level=' + level + '&subject=' + encodeURIComponent(subject);

function rowsOf(t) {
  const numbers = t.rows.map((row, i) => (t.keys[i] ? '第' + row + '行（' + t.keys[i] + '）' : '第' + row + '行'));
  return [
    t.title + (t.joined ? '（关联）' : ''),
    '第' + t.version + '版' + (t.provisional ? '，尚未锁定' : '，已锁定'),
    t.count,
    numbers.join('、') + (t.count > t.rows.length ? '……' : '')
  ];
}

/** The rows that a value comes from, part by part. */
async function traceView(year, level, subject, id) {
  const trace = await get('/api/indicators/' + encodeURIComponent(id) + '/rows?size=50&' + query(year, level, subject));
  return element(
    'div',
    {class: 'filing-trace'},
    element('h5', {}, trace.subjectName + '“' + trace.name + '” ' + (trace.value === null ? trace.missing : trace.value)),
    element('p', {}, '公式：', element('code', {}, trace.formula)),
    trace.basedOn.length
      ? element('p', {}, '所依据的指标：' + trace.basedOn.map(b => b.name + ' ' + number(b.value, '')).join('，') + '。可逐个追溯。')
      : null,
    trace.parts.map(part =>
      element(
        'div',
        {},
        element(
          'p',
          {},
          (part.name || '公式本身') + (part.value === null ? '' : ' = ' + part.value) + '：',
          element('code', {}, part.formula)
        ),
        part.says.map(says => element('p', {class: 'filing-empty'}, says)),
        table(['表格', '版本', '行数', '数据行'], part.tables.map(rowsOf), '没有数据行。')
      )
    )
  );
}

function valuesTable(year, level, subject, all, trace, again) {
  const rows = all.map(i => [
    i.name,
    number(i.value, i.unit, i.decimals),
    past(i),
    standard(i.limits),
    i.verdictTitle,
    i.rankTitle,
    i.missing || i.note,
    [
      button('数据来源', () => trace.open(() => traceView(year, level, subject, i.id))),
      i.entered ? button('录入', () => trace.open(() => entryForm(year, level, subject, i, again))) : null
    ]
  ]);
  return table(['指标', '数值', '往年', '标准', '结论', '名次', '说明或缺什么', ''], rows, '本年度没有监测指标。', cells =>
    cells[4].startsWith('达到限制') ? 'danger' : cells[4].startsWith('未') ? 'warning' : ''
  );
}

/** @param again shows it once more; choose another view */
async function levelView(year, level, subject, again, choose) {
  const show = (otherLevel, other) => choose((next, chooses) => levelView(year, otherLevel, other, next, chooses));
  const subjects = level === 'school' ? [] : await get('/api/indicators/subjects?year=' + year + '&level=' + level);
  const chosen = subject || (subjects.length ? subjects[0].code : '');
  const choice = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': '看哪个学院或专业', onchange: event => show(level, event.target.value)},
    subjects.map(s => element('option', {value: s.code, selected: s.code === chosen}, s.name + '（' + s.code + '）'))
  );
  const levels = LEVELS.map(([name, title]) =>
    element('button', {class: 'btn btn-sm ' + (name === level ? 'btn-primary' : 'btn-default'), onclick: () => show(name, '')}, title)
  );
  const head = element('p', {class: 'filing-buttons'}, levels, subjects.length ? choice : null);
  if (level !== 'school' && !chosen) {
    return [head, element('p', {class: 'filing-empty'}, '还没有学院或专业：列表来自表1-3和表1-4-1，请等这两张表报送。')];
  }
  const all = await get('/api/indicators?' + query(year, level, chosen));
  const trace = place(element('div', {'aria-live': 'polite'}));
  return [
    head,
    element('p', {}, all.filter(i => i.value !== null).length + '/' + all.length + '项已有数据。'),
    valuesTable(year, level, chosen, all, trace, again),
    trace.node
  ];
}

/** The school's first. */
export const indicators = (year, again, choose) => levelView(year, 'school', '', again, choose);
