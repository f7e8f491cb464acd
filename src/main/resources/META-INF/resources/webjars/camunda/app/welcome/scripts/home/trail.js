// 操作记录: what was done, by whom and when; searched by the office and, in part, by the administrator. 我的操作记录: one's own.
import {get, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {acting, choice, field, input} from '../setup/acting.js';

/**
 * @typedef {{number: number, at: string, who: string, whoName: string, address: string, agent: string, request: string, kind: string,
 *   title: string, year: number, table: string, unit: string, person: string, personName: string, task: string, what: string,
 *   outcome: string, status: number, times: number, before: string, after: string, hash: string}} Entry
 * @typedef {{all: number, page: number, pageSize: number, kinds: {id: string, title: string}[], entries: Entry[]}} Found
 */

/** @param {string} name @param {string} account */
const named = (name, account) => (name && name !== account ? name + '（' + account + '）' : account);

/** @param {Entry} entry */
export const byOf = entry => (entry.who === 'system' ? '系统' : named(entry.whoName, entry.who) || '未登录');

/** What it was done to, in one line. @param {Entry} entry */
export const subjectOf = entry =>
  [
    entry.year ? entry.year + '年度' : '',
    entry.table ? '表' + entry.table : '',
    entry.unit ? '单位' + entry.unit : '',
    named(entry.personName, entry.person)
  ]
    .filter(text => text)
    .join('，');

/** What was done; how a program calls it stands with the details. @param {Entry} entry */
export const actOf = entry => entry.title + (entry.what && !/^[A-Z]+ \//.test(entry.what) ? '：' + entry.what : '');

/** @param {Entry} entry */
export const outcomeOf = entry => entry.outcome + (entry.times > 1 ? '（共' + entry.times + '次）' : '');

/** @param {Entry} entry */
const details = entry => {
  const lines = [
    entry.what,
    entry.before ? '之前：' + entry.before : '',
    entry.after ? '之后：' + entry.after : '',
    entry.task ? '任务：' + entry.task : '',
    entry.agent ? '浏览器：' + entry.agent : '',
    entry.request ? '请求：' + entry.request : ''
  ].filter(text => text);
  return element(
    'details',
    {},
    element('summary', {}, entry.number ? '第' + entry.number + '条' : '正在封存'),
    lines.map(line => element('p', {}, line)),
    entry.hash ? element('p', {}, '校验值 ', hash(entry.hash)) : null
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
    '共' + found.all + '条，第' + (found.page + 1) + '/' + (last + 1) + '页 ',
    to('上一页', found.page - 1, found.page > 0),
    ' ',
    to('下一页', found.page + 1, found.page < last)
  );
}

/** @param {Found} found @param {(page: number) => unknown} turn @param {string} none */
const listed = (found, turn, none) => [
  table(
    ['时间', '谁', '地址', '操作', '对象', '结果', '详情'],
    found.entries.map(one => [when(one.at), byOf(one), one.address, actOf(one), subjectOf(one), outcomeOf(one), details(one)]),
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
  const from = input('', {type: 'date'});
  const to = input('', {type: 'date'});
  const person = input('', {placeholder: '账号'});
  const subject = input('', {placeholder: '年度、表号、单位号、账号或请求号'});
  const kinds = choice([['', '全部操作']], '', '操作');
  const asked = page => ({
    from: from.value,
    to: to.value,
    kind: kinds.value,
    ...(ofOthers ? {person: person.value.trim(), subject: subject.value.trim()} : {}),
    page: String(page)
  });
  const turn = page => shown.renew(() => load(page));
  const load = async page => {
    /** @type {Found} */
    const found = await get(path + '?' + query(asked(page)));
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
      ofOthers ? [field('人', person), ' ', field('对象', subject), ' '] : null,
      acting('查询', () => turn(0)),
      ofOthers
        ? element(
            'button',
            {
              type: 'button',
              class: 'btn btn-default btn-sm',
              onclick: () => window.open(url('/api/trail.xlsx?' + query(asked(0))), '_self')
            },
            '导出Excel'
          )
        : null
    ),
    shown.node
  ];
}

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
    () => [verification(), search('/api/trail', true, '没有符合条件的记录。')]
  );

export const ownTrail = () =>
  folded('我的操作记录', '您做过的操作，以及别人对您的账号做的操作。有不是您做的，请立即修改密码并告知系统管理员。', () =>
    search('/api/trail/mine', false, '没有符合条件的记录。')
  );
