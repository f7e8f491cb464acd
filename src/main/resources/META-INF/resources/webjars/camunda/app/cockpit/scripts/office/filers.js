// 填报人员 of all units: who it was on a day, and the history of each.
import {element, table} from '../../../shared/scripts/elements.js';
import {changeInWords, dayField, filersOn, historyTable, onTheDay} from '../../../shared/scripts/filers.js';

const history = found =>
  found.history.length
    ? element('details', {}, element('summary', {}, '历次登记（' + found.history.length + '）'), historyTable(found.history))
    : '';

/**
 * @param {string} on the day that is asked about; empty for today
 * @param {import('./section.js').Show} show
 */
export async function filers(on, show) {
  const units = await filersOn('/api/filers', on);
  return element(
    'div',
    {},
    dayField(units.length ? units[0].on : on, next => show((again, anew) => filers(next, anew))),
    table(
      ['单位', '当天的填报人员', '正在办理', ''],
      units.map(found => [found.unitName, onTheDay(found), found.changes.map(changeInWords).join('；'), history(found)]),
      '还没有单位。'
    )
  );
}
