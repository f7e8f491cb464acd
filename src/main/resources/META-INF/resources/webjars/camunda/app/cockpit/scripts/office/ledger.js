// 办理经过: with whom a table lay from when to when, and on whom its late days fall.
import {get} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {moveButton} from './timeline.js';

/** Whose turn it was when; the office gives a unit a date of its own here. */
export async function ledgerView(year, code, units = []) {
  const found = await get('/api/cycles/' + year + '/tables/' + encodeURIComponent(code) + '/ledger');
  return element(
    'div',
    {},
    found.late.length
      ? element('p', {class: 'alert alert-warning'}, '迟报：' + found.late.map(l => l.unit + l.days + '个工作日').join('，'))
      : null,
    table(
      ['任务', '单位', '办理人', '从', '到', '截止'],
      found.holdings.map(h => [h.step, h.unit, h.person, when(h.since), h.until ? when(h.until) : '（正在办理）', when(h.dueAt)]),
      '还没有开始办理。'
    ),
    units.length
      ? table(
          ['单位', '状态', '截止', '单独调整截止日期'],
          units.map(u => [
            u.name,
            u.stateTitle,
            when(u.dueAt),
            u.doneAt ? '' : moveButton('/api/submissions/' + u.submissionId + '/due', () => {})
          ]),
          ''
        )
      : null
  );
}

/** Opens the ledger below the button. */
export function ledgerButton(year, code, units) {
  const holder = place(element('div', {class: 'filing-ledger'}));
  const toggle = () => (holder.node.hasChildNodes() ? holder.clear() : holder.open(() => ledgerView(year, code, units)));
  return element('span', {}, element('button', {class: 'btn btn-default btn-xs', onclick: toggle}, '经过'), holder.node);
}
