// 数据项含义: what every column means, how and of when it is counted; the office writes new editions, here or in a workbook.
import {get, send, upload, url} from '../../../shared/scripts/api.js';
import {PARTS, definitionHistory, sourceOf} from '../../../shared/scripts/definition-history.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @typedef {{name: string, unit: string, meaning: string, countingRule: string, statisticalTime: string, source: string, mark: string, privacy?: string, privacyTitle?: string}} Defined */

/** 个人信息 or 敏感个人信息; empty where it is neither. @param {Defined} column */
const marked = column => (column.privacy && column.privacy !== 'NONE' ? column.privacyTitle : '');

const LONGEST = {meaning: 300, countingRule: 500, statisticalTime: 100, source: 100};
const pending = columns => columns.filter(column => !column.meaning).length;

/**
 * Whether all words are found in the table's title or the column.
 *
 * @param {{title: string}} one
 * @param {Defined} column
 * @param {string} words
 */
export const isDefined = (one, column, words) => {
  const text = [one.title, column.name, column.meaning, column.countingRule, column.source, column.mark, marked(column)]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
};

/** What was written, or would be, of a workbook. */
export const outcome = ({changed, unchanged, changes}, isTrial) =>
  (isTrial ? '试读：将有' : '已保存：') +
  changed +
  '个数据项' +
  (isTrial ? '改写，' : '的含义已改写，') +
  unchanged +
  '个没有变化。' +
  (changes.length ? changes.join('、') + (changed > changes.length ? '……' : '') + '。' : '');

function editing(year, code, column, saved) {
  const said = element('div', {'aria-live': 'polite'});
  const fields = PARTS.map(([label, part]) => ({
    part,
    label,
    input: element(
      'textarea',
      {class: 'form-control', rows: part === 'meaning' ? 2 : 1, maxlength: LONGEST[part], 'aria-label': label},
      column[part]
    )
  }));
  const save = async () => {
    try {
      const text = Object.fromEntries(fields.map(({part, input}) => [part, input.value.trim()]));
      const {changed} = await send('PUT', '/api/catalogs/' + year + '/definitions/' + encodeURIComponent(code), [
        {column: column.name, ...text}
      ]);
      changed ? await saved() : said.replaceChildren('没有变化，没有保存。');
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return element(
    'details',
    {},
    element('summary', {}, column.meaning ? '改写' : '补写'),
    fields.map(({label, part, input}) => element('p', {}, element('label', {}, label + '（' + LONGEST[part] + '字以内）'), input)),
    element('p', {class: 'filing-buttons'}, element('button', {class: 'btn btn-sm btn-primary', onclick: save}, '保存为新的一版')),
    said
  );
}

const columnRow = (year, one, column, saved) => [
  [
    column.name + (column.unit ? '（' + column.unit + '）' : ''),
    marked(column) ? element('div', {class: 'text-muted'}, marked(column)) : null
  ],
  element(
    'div',
    {},
    column.meaning || '待补充',
    column.countingRule ? element('div', {}, '统计口径：' + column.countingRule) : null,
    element('div', {class: 'text-muted'}, '统计时间：' + column.statisticalTime + (sourceOf(column) ? '；出处：' + sourceOf(column) : '')),
    editing(year, one.code, column, saved),
    definitionHistory(year, one.code, column.name)
  )
];

/** A table's columns, drawn when it is opened; what is being written elsewhere on the page stays. */
function tableView(year, one, columns, isOpen, renewed) {
  const shown = element('div', {});
  const heading = () => one.title + '：' + columns.length + '项' + (pending(columns) ? '，待补充' + pending(columns) + '项' : '');
  const summary = element('summary', {}, heading());
  const draw = () =>
    shown.replaceChildren(
      table(
        ['数据项', '含义'],
        columns.map(column =>
          columnRow(year, one, column, async () => {
            Object.assign(
              column,
              (await renewed(one.code)).find(found => found.name === column.name)
            );
            summary.textContent = heading();
            draw();
          })
        ),
        ''
      )
    );
  const node = element('details', {open: isOpen}, summary, shown);
  isOpen ? draw() : node.addEventListener('toggle', () => node.open && draw(), {once: true});
  return node;
}

function workbook(year, again) {
  const said = element('div', {'aria-live': 'polite'});
  const path = '/api/catalogs/' + year + '/definitions/definitions.xlsx';
  const take = isTrial => async file => {
    said.replaceChildren('正在读取……');
    try {
      const result = await upload(path + (isTrial ? '?dryRun=true' : ''), file, () => {}, 'PUT');
      isTrial ? said.replaceChildren(outcome(result, true)) : await again(outcome(result, false));
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [
    element(
      'p',
      {class: 'filing-buttons'},
      link('下载含义工作簿', url(path)),
      fileButton('试读工作簿', 'btn-default btn-sm', take(true), '.xlsx'),
      fileButton('上传工作簿', 'btn-default btn-sm', take(false), '.xlsx'),
      ' 每行一个数据项，只有改动了的才成为新的一版；有一行读不懂，就都不改。'
    ),
    said
  ];
}

async function definitionsView(year, again, told) {
  const path = '/api/catalogs/' + year + '/definitions';
  const tables = await get(path);
  const renewed = async code => (await get(path)).find(one => one.code === code).columns;
  const open = tables.reduce((sum, one) => sum + pending(one.columns), 0);
  const shown = element('div', {});
  const words = element('input', {
    class: 'form-control input-sm',
    placeholder: '按表格、数据项、文字查找',
    'aria-label': '查找数据项',
    oninput: draw
  });
  function draw() {
    const sought = words.value.trim();
    const found = tables
      .map(one => ({one, columns: one.columns.filter(column => isDefined(one, column, sought))}))
      .filter(({columns}) => columns.length);
    shown.replaceChildren(
      ...(found.length
        ? found.map(({one, columns}) => tableView(year, one, columns, Boolean(sought) && found.length <= 3, renewed))
        : [element('p', {class: 'filing-empty'}, '没有找到数据项。')])
    );
  }
  draw();
  return element(
    'div',
    {},
    told ? element('div', {class: 'alert alert-success'}, told) : null,
    element(
      'p',
      {},
      (open ? '有' + open + '个数据项的含义待补充。' : '') +
        '改写后立即在填报页面、模板和单位页面显示，已启动的年度也可以写，以前各版都保留；标“2019口径”的请按当年填报指南核对。填写要求和限值不能在这里改。'
    ),
    workbook(year, again),
    element('p', {}, words),
    shown
  );
}

/** Loaded when it is opened. */
export function definitionsSection(year) {
  const content = place(element('div'));
  const show = told => content.renew(() => definitionsView(year, show, told));
  const section = element('details', {}, element('summary', {}, '数据项含义'), content.node);
  section.addEventListener('toggle', () => section.open && show(''), {once: true});
  return section;
}
