// 指标体系: the office loads a year's catalog, looks at what changes, confirms where columns come from, publishes it.
import {get, post, send, upload, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {remarksOfReading} from '../../../shared/scripts/reading.js';
import {definitionsSection} from './definitions.js';

const button = (label, onclick, kind = 'btn-default') => element('button', {class: 'btn btn-sm ' + kind, onclick}, label);

function state(catalog) {
  const published = catalog.published;
  const inForce = published
    ? published.frozen
      ? '已随年度启动冻结，不能再改变（数据项的含义仍可改写）'
      : '已发布（' + published.origin + '，' + published.publishedBy + '，' + when(published.publishedAt) + '），年度启动前可以更换'
    : '尚未发布，沿用最近一年的';
  return element(
    'p',
    {},
    catalog.year +
      '年度指标体系：' +
      catalog.tables +
      '张表格，' +
      catalog.columns +
      '个数据项，' +
      catalog.rules +
      '条规则；' +
      inForce +
      '。'
  );
}

const downloads = (year, draft) =>
  ['xlsx', 'zip'].map(kind =>
    link(
      (draft ? '下载草稿' : '下载') + (kind === 'xlsx' ? '工作簿' : '文件夹（.zip）'),
      url('/api/catalogs/' + year + '/catalog.' + kind + (draft ? '?draft=true' : ''))
    )
  );

/** A rule of the comparison, which can be tried on the data of years gone by. */
function ruleLine(year, rule) {
  const result = place(element('div', {'aria-live': 'polite'}));
  const run = () =>
    result.open(async () => {
      const years = await post('/api/catalogs/' + year + '/rules/' + encodeURIComponent(rule.id) + '/trial', {});
      return table(
        ['年度', '行数', '会发现', '例如'],
        years.map(y => [
          y.year,
          y.rows,
          y.found,
          y.findings
            .slice(0, 3)
            .map(f => f.message)
            .join('；')
        ]),
        '这张表格还没有往年数据，无法试运行。'
      );
    }, '正在试运行……');
  return element(
    'div',
    {},
    rule.id + '（' + (rule.anomaly ? '异常' : '错误') + (rule.enabled ? '' : '，未启用') + '）' + rule.message + ' ',
    element('code', {}, rule.holds),
    ' ',
    button('用往年数据试运行', run),
    result.node
  );
}

/** An indicator of the comparison, which can be tried on the data of years gone by. */
function indicatorLine(year, change) {
  const result = place(element('div', {'aria-live': 'polite'}));
  const run = () =>
    result.open(async () => {
      const lines = await post('/api/catalogs/' + year + '/indicators/' + encodeURIComponent(change.id) + '/trial', {});
      return table(
        ['年度', '层次', '有数值', '例如', '没有数值的例如'],
        lines.map(l => [
          l.year,
          l.level,
          l.computed + '/' + l.subjects,
          l.values.map(v => v.subject + ' ' + v.value).join('，'),
          l.missing
        ]),
        '还没有往年数据，无法试运行。'
      );
    }, '正在试运行……');
  return element(
    'div',
    {},
    change.title + '：' + change.name + '（' + change.id + '）',
    element('code', {}, change.formula),
    ' ',
    change.kind === 'REMOVED' ? null : button('用往年数据试运行', run),
    result.node
  );
}

const indicatorsView = (year, changes) =>
  changes.length
    ? element(
        'details',
        {},
        element('summary', {}, '监测指标的变化（' + changes.length + '）'),
        changes.map(change => indicatorLine(year, change))
      )
    : null;

const choice = (value, options, label) =>
  element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label},
    [{value: '', label: '（新增，没有对应）'}, ...options].map(o =>
      element('option', {value: o.value, selected: o.value === value}, o.label)
    )
  );

/** What became of a table, and the choices of where it and its columns come from. */
function changeView(year, change, vanished, answers) {
  const answer = {from: change.from, columns: {}};
  const origins = change.origins.map(origin => {
    const select = choice(
      origin.from,
      change.candidates.map(name => ({value: name, label: name})),
      origin.column
    );
    select.addEventListener('change', () => {
      answer.columns[origin.column] = select.value;
    });
    return [origin.column, select];
  });
  const options = [
    ...(change.from && !vanished.some(v => v.value === change.from) ? [{value: change.from, label: change.before}] : []),
    ...vanished
  ];
  const from = choice(change.from, options, change.table);
  from.addEventListener('change', () => {
    answer.from = from.value;
  });
  if (change.code) {
    answers[change.code] = answer;
  }
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      change.title + '：' + (change.table || change.before),
      change.table && change.before && change.table !== change.before ? '（上年：' + change.before + '）' : ''
    ),
    change.code && (change.kind === 'ADDED' || change.kind === 'RECODED') && options.length
      ? element('p', {class: 'filing-settle'}, '上年的表格：', from)
      : null,
    change.columns.length
      ? table(
          ['变化', '数据项', '上年', '说明'],
          change.columns.map(c => [c.title, c.column, c.before, c.detail]),
          ''
        )
      : null,
    origins.length ? table(['数据项', '对应上年的数据项'], origins, '') : null,
    change.others.map(text => element('p', {}, text)),
    change.rules.length
      ? element(
          'div',
          {},
          element('p', {}, '新增或修改的规则'),
          change.rules.map(rule => ruleLine(year, rule))
        )
      : null
  );
}

function draftView(catalog, comparison, act) {
  const year = catalog.year;
  const draft = catalog.draft;
  const answers = {};
  const views = comparison.changes.map(change => changeView(year, change, comparison.vanished, answers));
  return element(
    'div',
    {},
    element(
      'p',
      {},
      '草稿：' +
        draft.origin +
        '（' +
        draft.createdBy +
        '，' +
        when(draft.createdAt) +
        '），与' +
        (year - 1) +
        '年度相比有' +
        comparison.changes.length +
        '张表格变化，' +
        comparison.unchanged +
        '张不变。' +
        (draft.mappingConfirmed ? '对应关系已确认，可以发布。' : '请逐张核对，确认与上年的对应关系后发布。')
    ),
    ...views,
    indicatorsView(year, comparison.indicators),
    element(
      'p',
      {class: 'filing-buttons'},
      button(
        '确认与上年的对应关系',
        act(() => send('PUT', '/api/catalogs/' + year + '/mapping', answers)),
        draft.mappingConfirmed ? 'btn-default' : 'btn-primary'
      ),
      draft.mappingConfirmed
        ? button(
            '发布',
            act(() => post('/api/catalogs/' + year + '/publication', {})),
            'btn-primary'
          )
        : null,
      ...downloads(year, true),
      button(
        '放弃草稿',
        act(() => send('DELETE', '/api/catalogs/' + year + '/draft'))
      )
    )
  );
}

/**
 * The year's catalog, the drafts and the way to the years beside it.
 *
 * @param again shows it once more, or what follows instead; show what is chosen
 * @param remarks what is to be said of how the draft was read, when it has just been loaded
 */
export async function catalog(year, again, show, remarks = []) {
  const message = element('div', {'aria-live': 'polite'});
  const act = action => async () => {
    try {
      await action();
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const load = async file => {
    message.replaceChildren('正在上传并检查……');
    try {
      const loaded = await upload('/api/catalogs/' + year + '/draft', file, () => {});
      await again(next => catalog(year, next, show, loaded.remarks));
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const years = [year - 1, year, year + 1].map(y =>
    button(y + '年度', () => show((next, other) => catalog(y, next, other)), y === year ? 'btn-primary' : 'btn-default')
  );
  const known = await get('/api/catalogs/' + year);
  const frozen = known.published && known.published.frozen;
  const comparison = known.draft ? await get('/api/catalogs/' + year + '/comparison') : null;
  return element(
    'div',
    {},
    element('p', {class: 'filing-buttons'}, years),
    state(known),
    element(
      'p',
      {class: 'filing-buttons'},
      ...downloads(year, false),
      frozen ? null : fileButton('上传工作簿或文件夹，作为草稿', 'btn-default btn-sm', load, '.xlsx,.zip')
    ),
    remarks.length ? element('div', {class: 'alert alert-info'}, '读取时的说明：', remarksOfReading(remarks)) : null,
    frozen || known.draft ? null : element('p', {class: 'filing-empty'}, '先下载工作簿，在其中增删表格、数据项和规则，再上传为草稿。'),
    comparison ? draftView(known, comparison, act) : null,
    message,
    definitionsSection(year)
  );
}
