// 批注: pinned to cells by whoever audits, seen at the same cells by the filer.
import {get, post, send} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {remarkDraft} from '../../../shared/scripts/half-written.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

export const remarksOf = id => get('/api/submissions/' + id + '/remarks');

export const placeOf = remark => (remark.row ? '第' + remark.row + '行' : '') + (remark.column ? '“' + remark.column + '”' : '') || '整表';

/** What a head says of a place in the data, for the line under the grid. */
export const remarkKind = id => ({
  label: '批注',
  placeholder: '哪里不对、怎样改',
  key: remarkDraft(id),
  save: (place, text) => post('/api/submissions/' + id + '/remarks', {...place, text}),
  done: '已批注。退回时填报人在同一位置看到。'
});

/** @param locate leads to the remark's cell */
export async function remarksView(id, mayRemark, locate) {
  const list = place(element('div'));
  const message = element('div', {'aria-live': 'polite'});
  async function takeBack(remark) {
    try {
      await send('DELETE', '/api/submissions/' + id + '/remarks/' + remark.id);
      await show();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }
  const show = () => list.renew(async () => listOf(await remarksOf(id)));
  const listOf = remarks =>
    table(
      ['位置', '批注', '批注人', '时间', '版本', ''],
      remarks.map(r => [
        placeOf(r),
        r.text,
        r.by,
        when(r.at),
        r.version,
        element(
          'span',
          {},
          r.row ? element('button', {class: 'btn btn-default btn-xs', onclick: () => locate(r)}, '定位') : null,
          ' ',
          r.own && mayRemark ? element('button', {class: 'btn btn-default btn-xs', onclick: () => takeBack(r)}, '撤回') : null
        )
      ]),
      mayRemark ? '还没有批注。在“数据”中点一个单元格，写下批注，退回时填报人在同一单元格看到。' : '没有批注。'
    );
  await show();
  return element('div', {}, list.node, message);
}
