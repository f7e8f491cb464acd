// 操作记录: what was done, by whom and when; searched by the office and, in part, by the administrator. 我的操作记录: one's own.
import {get, url} from '../../../shared/scripts/api.js';
import {second} from '../../../shared/scripts/dates.js';
import {element, hash, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {acting, choice, field, input} from '../setup/acting.js';

/**
 * @typedef {{number: number, at: string, until: string | null, who: string, whoName: string, address: string, agent: string, request: string, kind: string,
 *   title: string, year: number, table: string, tableTitle: string, unit: string, unitName: string, person: string,
 *   personName: string, task: string, what: string, outcome: string, status: number, times: number, changes: string[],
 *   hash: string}} Entry
 * @typedef {{all: number, more: boolean, page: number, pageSize: number, kinds: {id: string, title: string}[], entries: Entry[]}} Found
 */

/** @param {string} name @param {string} account */
const named = (name, account) => (name && name !== account ? name + '（' + account + '）' : account);

/** @param {Entry} entry */
export const byOf = entry => (entry.who === 'system' ? '系统' : named(entry.whoName, entry.who) || '未登录');

/** What it was done to, in one line. @param {Entry} entry */
export const subjectOf = entry =>
  [
    entry.year ? entry.year + '年度' : '',
    entry.tableTitle || (entry.table ? '表' + entry.table : ''),
    entry.unitName ? named(entry.unitName, entry.unit) : entry.unit ? '单位' + entry.unit : '',
    entry.person === entry.who ? '' : named(entry.personName, entry.person)
  ]
    .filter(text => text)
    .join('，');

/** What was done; how a program calls it stands with the details, unless nothing else says it. @param {Entry} entry */
export const actOf = entry =>
  entry.title + (entry.what && (entry.kind === 'TURNED_AWAY' || !/^[A-Z]+ \//.test(entry.what)) ? '：' + entry.what : '');

/** Whoever works at the server itself comes from nowhere else. @param {Entry} entry */
export const fromOf = entry => (/^(127\.0\.0\.1|0:0:0:0:0:0:0:1|::1)$/.test(entry.address) ? '服务器本机' : entry.address);

/** @param {Entry} entry */
export const numberOf = entry => (entry.number ? String(entry.number) : '待封存');

/** @param {Entry} entry */
export const outcomeOf = entry => entry.outcome + (entry.times > 1 ? '（共' + entry.times + '次）' : '');

/** The first few changes are seen at once, the others and long ones are a click away. */
const FEW = 3;
const LONG = 60;

/** @param {string[]} lines */
const list = lines =>
  element(
    'ul',
    {class: 'list-unstyled'},
    lines.map(line => element('li', {}, line))
  );

/** @param {string[]} lines @returns {{seen: string[], more: string[]}} */
export function parted(lines) {
  const seen = lines.filter(line => line.length <= LONG).slice(0, FEW);
  return {seen, more: lines.filter(line => !seen.includes(line))};
}

/** What was before and is now. @param {Entry} entry */
function changes(entry) {
  const {seen, more} = parted(entry.changes);
  return element(
    'div',
    {},
    list(seen),
    more.length > 0 ? element('details', {}, element('summary', {}, '另有' + more.length + '项'), list(more)) : null
  );
}

/** How it can be found again and proven. @param {Entry} entry */
const details = entry => {
  const lines = [
    entry.what && actOf(entry) === entry.title ? '地址：' + entry.what : '',
    entry.task ? '任务号：' + entry.task : '',
    entry.agent ? '浏览器：' + entry.agent : '',
    entry.request ? '请求号：' + entry.request : ''
  ].filter(text => text);
  return element(
    'details',
    {},
    element('summary', {}, numberOf(entry)),
    lines.map(line => element('p', {}, line)),
    entry.hash ? element('p', {}, '校验值 ', hash(entry.hash)) : element('p', {}, '刚刚写入，几秒钟内封存；封存后有编号和校验值。')
  );
};

/** @param {Found} found @param {(page: number) => unknown} turn */
function pages(found, turn) {
  const last = Math.max(0, Math.ceil(found.all / found.pageSize) - 1);
  const to = (label, page, possible) =>
    element('button', {type: 'button', class: 'btn btn-default btn-xs', disabled: !possible, onclick: () => turn(page)}, label);
  return element(
    'p',
    {},
    (found.more ? '超过' : '共') + found.all + '条，第' + (found.page + 1) + '/' + (last + 1) + '页 ',
    to('上一页', found.page - 1, found.page > 0),
    ' ',
    to('下一页', found.page + 1, found.page < last)
  );
}

/** @param {Found} found @param {(page: number) => unknown} turn @param {string} none */
const listed = (found, turn, none) => [
  found.all > found.pageSize ? pages(found, turn) : null,
  table(
    ['时间', '谁', '从何处', '操作', '对象', '变化', '结果', '编号'],
    found.entries.map(one => [
      second(one.at, one.until),
      byOf(one),
      fromOf(one),
      actOf(one),
      subjectOf(one),
      changes(one),
      outcomeOf(one),
      details(one)
    ]),
    none
  ),
  found.all > found.pageSize ? pages(found, turn) : null
];

/** @param {Record<string, string>} asked */
export const query = asked =>
  Object.entries(asked)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => name + '=' + encodeURIComponent(value))
    .join('&');

/**
 * @param {string} path
 * @param {boolean} ofOthers whether people and things are asked for as well
 * @param {string} none
 */
function search(path, ofOthers, none) {
  const shown = place(element('div'));
  const onEnter = event => event.key === 'Enter' && turn(0);
  const from = input('', {type: 'date'});
  const to = input('', {type: 'date'});
  const person = input('', {placeholder: '姓名或账号', size: 14, onkeydown: onEnter});
  const subject = input('', {placeholder: '如：2026 机械学院 表7-4 退回', size: 32, onkeydown: onEnter});
  const kinds = choice([['', '全部操作']], '', '操作');
  const asked = () => ({
    from: from.value,
    to: to.value,
    kind: kinds.value,
    ...(ofOthers ? {person: person.value.trim(), subject: subject.value.trim()} : {})
  });
  const turn = page => shown.renew(() => load(page));
  const load = async page => {
    /** @type {Found} */
    const found = await get(path + '?' + query({...asked(), page: String(page)}));
    if (kinds.options.length === 1) {
      found.kinds.forEach(kind => kinds.append(element('option', {value: kind.id}, kind.title)));
    }
    return listed(found, turn, none);
  };
  shown.open(() => load(0));
  return [
    element(
      'div',
      {class: 'form-inline'},
      field('从', from),
      ' ',
      field('到', to),
      ' ',
      field('操作', kinds),
      ' ',
      ofOthers ? [field('人', person), ' ', field('含有', subject), ' '] : null,
      element(
        'div',
        {class: 'form-group'},
        acting('查询', () => turn(0))
      ),
      ' ',
      ofOthers
        ? element(
            'button',
            {
              type: 'button',
              class: 'btn btn-default btn-sm',
              onclick: () => window.open(url('/api/trail.xlsx?' + query(asked())), '_self')
            },
            '导出Excel'
          )
        : null
    ),
    element('div', {class: 'trail-found'}, shown.node)
  ];
}

const NOTHING =
  '没有符合条件的记录。几个词都要符合才列出：请减少几个词、放宽日期，或者选“全部操作”。' +
  '可以写姓名、账号、单位名称或单位号、表号或表名（如表7-4）、年度、操作名称、结果（如被拒绝），以及内容和变化中的词和日期。';

/** Whether nothing was changed since it was written. */
function verification() {
  const said = element('p', {role: 'status'});
  const verify = async () => {
    const found = await get('/api/trail/verification');
    said.className = found.holds ? 'alert alert-info' : 'alert alert-danger';
    said.textContent = found.holds
      ? '全部' + found.length + '条一环扣一环，没有被改动。最后一条的校验值：' + found.hash.substring(0, 16) + '。'
      : '有' +
        found.faults +
        '处不符，第一处' +
        (found.broken.number ? '是第' + found.broken.number + '条' : '是记录' + found.broken.entry) +
        '：' +
        found.broken.what +
        '。请不要修改数据库，保留现场，与最近的备份和已归档的校验值核对。';
  };
  return element('div', {}, acting('核对操作记录', verify, 'btn-default'), said);
}

/** Opened when asked for: it may be long. @param {string} title @param {string} says @param {() => any[]} inside */
function folded(title, says, inside) {
  const body = element('div');
  return element(
    'details',
    {
      ontoggle: event => {
        if (event.target.open && !body.firstChild) {
          body.append(
            ...inside()
              .flat(2)
              .filter(one => one instanceof Node)
          );
        }
      }
    },
    element('summary', {}, title),
    element('p', {}, says),
    body
  );
}

/** @param {boolean} isOffice */
export const trail = isOffice =>
  folded(
    '操作记录',
    isOffice
      ? '谁在何时何地做了什么：登录、查看和下载他人数据、上传、审核、人员与权限、日期、设置和引擎操作。只增不改。'
      : '账号、设置和引擎操作的记录。填报数据的操作由评估督导处查询。',
    () => [verification(), search('/api/trail', true, NOTHING)]
  );

export const ownTrail = () =>
  folded('我的操作记录', '您做过的操作，以及别人对您的账号做的操作。有不是您做的，请立即修改密码并告知系统管理员。', () =>
    search('/api/trail/mine', false, '这段时间里没有这种操作。请放宽日期，或者选“全部操作”。')
  );
