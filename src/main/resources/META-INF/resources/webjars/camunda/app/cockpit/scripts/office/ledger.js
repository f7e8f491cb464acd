// 办理经过 and 催办: with whom a table lay from when to when, on whom its late days fall; and a push for whoever has it.
import {get, post} from '../../../tasklist/scripts/filing/api.js';
import {day, element, table, when} from '../../../tasklist/scripts/filing/elements.js';
import {moveButton} from './timeline.js';
import {place} from '../../../tasklist/scripts/filing/place.js';
import {problem} from '../../../tasklist/scripts/filing/upload.js';

/** Whose turn it was when; the office gives a unit a date of its own here. */
export async function ledgerView(year, code, units = []) {
  const found = await get('/api/cycles/' + year + '/tables/' + encodeURIComponent(code) + '/ledger');
  return element('div', {},
    found.late.length
      ? element('p', {class: 'alert alert-warning'}, '计划截止' + day(found.plannedOn) + '，此后的工作日：' + found.late.map(l => l.unit + ' ' + l.days + '天').join('，')) : null,
    table(['任务', '单位', '办理人', '从', '到', '截止'],
      found.holdings.map(h => [h.step, h.unit, h.person, when(h.since), h.until ? when(h.until) : '（正在办理）', when(h.dueAt)]), '还没有开始办理。'),
    units.length
      ? table(['单位', '状态', '截止', '单独调整截止日期'], units.map(u => [u.name, u.stateTitle, when(u.dueAt),
        u.doneAt ? '' : moveButton('/api/submissions/' + u.submissionId + '/due', () => {})]), '') : null);
}

/** Opens the ledger below the button. */
export function ledgerButton(year, code, units) {
  const holder = place(element('div', {class: 'filing-ledger'}));
  const toggle = () => (holder.node.hasChildNodes() ? holder.clear() : holder.open(() => ledgerView(year, code, units)));
  return element('span', {}, element('button', {class: 'btn btn-default btn-xs', onclick: toggle}, '经过'), holder.node);
}

/** Urges everybody who has an open task of the table or, without one, of the year. */
export const urgeButton = (year, code, label = '催办') => urging(year, code ? {table: code} : {}, label);

/** Urges whoever has these tasks. */
export const urgeTasksButton = (year, tasks) => urging(year, {tasks}, '催办');

function urging(year, wish, label) {
  const message = element('span', {'aria-live': 'polite'});
  const urge = async () => {
    message.replaceChildren(' 正在催办……');
    try {
      const done = await post('/api/cycles/' + year + '/urges', wish);
      message.replaceChildren(' 已催办' + done.people + '人' + done.tasks + '项任务' + (done.tooSoon ? '，' + done.tooSoon + '项一小时内已催办过' : '') + '。');
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  };
  return element('span', {}, element('button', {class: 'btn btn-default btn-xs', onclick: urge}, label), message);
}
