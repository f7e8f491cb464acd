// 核对: whether everything still is what it was kept as; for archivist and administrator.
import {get, post} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {acting} from './acting.js';

const PAUSE = 1000;

/** @typedef {{kind: string, looked: number, different: number}} Kind */
/** @typedef {{kind: string, year: number, table: string, unit: string, id: string, what: string}} Difference */
/** @typedef {{by: string, startedAt: string, endedAt: string, failure: string, looked: number, different: number, kinds: Kind[], differences: Difference[]}} Done */

/** @param {{by: string, looked: number, all: number}} running */
export const progressOf = running =>
  running.by + '发起的核对正在进行：' + (running.all ? running.looked + '/' + running.all + '项。' : '正在清点。');

/** @param {Done} done */
export function inWords(done) {
  if (done.failure) {
    return done.failure;
  }
  return done.different
    ? done.looked + '项中有' + done.different + '项与登记的SHA-256不一致。请不要修改数据库，按系统管理员使用指南的“核对”一页处理。'
    : done.looked + '项全部与登记的SHA-256一致。';
}

/** @param {Done} done */
const result = done => [
  element(
    'p',
    {class: done.failure || done.different ? 'alert alert-danger' : 'alert alert-info'},
    when(done.endedAt) + '，' + done.by + '：' + inWords(done)
  ),
  done.differences.length
    ? table(
        ['种类', '编号', '年度', '表', '单位', '差异'],
        done.differences.map(one => [one.kind, one.id, one.year || '', one.table, one.unit, one.what]),
        ''
      )
    : null,
  done.differences.length < done.different ? element('p', {}, '只列出前' + done.differences.length + '项。') : null,
  done.kinds.length
    ? element(
        'details',
        {},
        element('summary', {}, '各种类的数量'),
        table(
          ['种类', '已核对', '不一致'],
          done.kinds.map(one => [one.kind, one.looked, one.different]),
          ''
        )
      )
    : null
];

/** What was found last, and a button to look again. */
export function hashChecks() {
  const shown = place(element('div'));
  const look = async () => {
    const found = await get('/api/hash-checks');
    if (found.running) {
      setTimeout(() => shown.node.isConnected && shown.renew(look), PAUSE);
      return element('p', {role: 'status'}, progressOf(found.running));
    }
    const start = async () => {
      await post('/api/hash-checks', {});
      await shown.renew(look);
    };
    return [...(found.done.length ? result(found.done[0]) : [element('p', {}, '还没有核对过。')]), acting('开始核对', start)];
  };
  shown.open(look);
  return element(
    'section',
    {},
    element('h4', {}, '核对保存的内容'),
    element(
      'p',
      {},
      '重新计算每个数据版本、附件、纸质材料、报告和归档包的SHA-256，与保存时登记的比较。只读，可以在办理期间进行；只显示数量和编号。'
    ),
    shown.node
  );
}
