// 数据更正登记簿: what was asked for, how far it is, each cell before and after, and what had to be made anew.
import {get, post, url} from './api.js';
import {when} from './dates.js';
import {element, link, table} from './elements.js';
import {place} from './place.js';
import {problemBox} from './problem-box.js';

/** @type {Record<string, string>} */
const KINDS = {ADDED: '新增', REMOVED: '删除', CHANGED: '修改'};

/** @param {any} effect */
const becameOf = effect =>
  effect.byItself ? '自动更新' : effect.open ? '待更新' : when(effect.doneAt) + ' ' + effect.by + '：' + effect.note;

/** @param {number} id */
async function whole(id) {
  const {correction, changes, steps, effects} = await get('/api/corrections/' + id);
  return element(
    'div',
    {},
    element('h5', {}, correction.title + '：' + correction.table),
    element('p', {}, '更正范围：' + correction.scope + '。理由：' + correction.reason + '。依据：' + correction.proof + '。'),
    table(
      ['更正', '行', '关键字', '数据项', '更正前（版本' + correction.baseVersion + '）', '更正后'],
      changes.changes.map((/** @type {any} */ c) => [
        KINDS[c.kind],
        c.kind === 'REMOVED' ? '原第' + c.formerRow + '行' : '第' + c.row + '行',
        c.key,
        c.column,
        c.kind === 'REMOVED' ? c.first.join('｜') : c.before,
        c.kind === 'ADDED' ? c.first.join('｜') : c.after
      ]),
      '还没有改动。'
    ),
    table(
      ['时间', '人员', '办理', '说明'],
      steps.map((/** @type {any} */ s) => [when(s.at), s.by, s.deed, s.reason]),
      ''
    ),
    effects.length
      ? table(
          ['失效的材料', '名称', '怎样更新', '情况'],
          effects.map((/** @type {any} */ e) => [e.what, e.title, e.remedy, becameOf(e)]),
          ''
        )
      : null
  );
}

/**
 * @param {any} one
 * @param {() => void} again
 */
function withdrawal(one, again) {
  const reason = element('input', {type: 'text', class: 'form-control input-sm', placeholder: '撤回的原因', 'aria-label': '撤回的原因'});
  const message = element('span', {'aria-live': 'polite'});
  const withdraw = async () => {
    try {
      await post('/api/corrections/' + one.id + '/withdrawal', {reason: reason.value});
      again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'details',
    {},
    element('summary', {}, '撤回'),
    reason,
    element('button', {class: 'btn btn-default btn-xs', onclick: withdraw}, '撤回申请'),
    message
  );
}

/**
 * @param {number | null} year null for all years
 * @param {() => void} again shows what is around it anew
 */
export async function correctionRegister(year, again) {
  const found = await get('/api/corrections' + (year ? '?year=' + year : ''));
  const chosen = place(element('div'));
  return element(
    'div',
    {},
    found.corrections.length && year
      ? element('p', {class: 'filing-buttons'}, link('下载登记簿（Excel）', url('/api/corrections.xlsx?year=' + year)))
      : null,
    table(
      ['编号', '单位', '表格', '更正范围', '理由', '申请人', '状态', ''],
      found.corrections.map((/** @type {any} */ c) => [
        c.title,
        c.unitName,
        c.table,
        c.scope,
        c.reason,
        c.requestedBy + ' ' + when(c.requestedAt),
        c.stateTitle,
        element(
          'span',
          {},
          element('button', {class: 'btn btn-default btn-xs', onclick: () => chosen.open(() => whole(c.id))}, '前后对照与经过'),
          c.mayWithdraw ? withdrawal(c, again) : null
        )
      ]),
      '没有数据更正。'
    ),
    chosen.node,
    found.unlocks.length
      ? element(
          'details',
          {},
          element('summary', {}, '全部解锁记录（' + found.unlocks.length + '次）：专家意见、评估督导处和国家平台退回、数据更正'),
          table(['时间', '表格', '单位', '版本', '校验码', '操作人', '原因'], found.unlocks, '')
        )
      : null
  );
}
