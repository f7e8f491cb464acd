// 填报人员: who filled in for a unit from when to when, and who it was on a day.
import {get} from './api.js';
import {day} from './dates.js';
import {element, table} from './elements.js';

/**
 * @typedef {object} Filer somebody's time in a duty
 * @property {string} dutyTitle
 * @property {string} name
 * @property {string} from
 * @property {string | null} until the last day; null while nobody follows
 * @property {string} reason why it changed
 */

/** @typedef {{unit: string, unitName: string, on: string, filers: Filer[], history: Filer[], changes: Change[]}} UnitFilers */

/** @typedef {{duty: string, dutyTitle: string, next: string | null, from: string | null}} Change what is under way */

/** @param {Change} change */
export const changeInWords = change =>
  '正在更换' + change.dutyTitle + (change.next ? '：' + change.next + '，' + day(change.from) + '起' : '，还没有填写接替的人');

/**
 * Who it was on the day, or that nobody was registered.
 *
 * @param {UnitFilers} found
 */
export const onTheDay = found =>
  found.filers.length ? found.filers.map(one => one.dutyTitle + one.name + '（' + day(one.from) + '起）').join('，') : '还没有登记填报人员';

/** @param {Filer[]} history */
export const historyTable = history =>
  table(
    ['职责', '姓名', '自', '至', '变更理由'],
    history.map(one => [one.dutyTitle, one.name, day(one.from), one.until ? day(one.until) : '现在', one.reason]),
    '还没有登记。年度启动后由单位负责人指定。'
  );

/**
 * A field for the day that is asked about.
 *
 * @param {string} on
 * @param {(on: string) => void} ask
 */
export function dayField(on, ask) {
  const field = element('input', {type: 'date', class: 'form-control input-sm', value: on, 'aria-label': '查询哪一天'});
  field.addEventListener('change', () => field.value && ask(field.value));
  return element('label', {}, '查询哪一天：', field);
}

/**
 * @param {string} path
 * @param {string} on empty for today
 */
export const filersOn = (path, on) => get(path + (on ? '?on=' + on : ''));
