// 填报培训: what the office, the heads and whoever is invited see of it alike.
import {url} from './api.js';
import {element, table} from './elements.js';

/**
 * @typedef {{unitName: string, name: string, duties: string[], invited: boolean, sessions: number, attempts: number,
 *     best: number | null, passed: boolean, missing: boolean}} Standing
 */

/**
 * Whoever nobody has invited, such as who was named a filer after the invitations, and who has not passed either; nobody
 * where nobody at all is invited.
 *
 * @param {Standing[]} all
 */
export const overlooked = all => (all.some(one => one.invited) ? all.filter(one => !one.invited && one.missing) : []);

/** @param {Standing} one */
const quizOf = one =>
  one.passed ? '通过（' + one.best + '分）' : one.attempts ? '未通过（' + one.attempts + '次，最高' + one.best + '分）' : '未测验';

/**
 * Whoever is missing first.
 *
 * @param {Standing[]} all
 * @param {boolean} units whether they are of several units
 * @param {string} empty
 */
export function standingsTable(all, units, empty) {
  const sorted = [...all].sort((one, other) => Number(other.missing) - Number(one.missing));
  return table(
    [...(units ? ['单位'] : []), '姓名', '职责', '参加培训', '测验', ''],
    sorted.map(one => [
      ...(units ? [one.unitName] : []),
      one.name,
      one.duties.join('、'),
      one.sessions ? one.sessions + '场' : one.invited ? '未参加' : '未邀请',
      quizOf(one),
      one.missing ? '既未参加也未通过' : ''
    ]),
    empty,
    cells => (cells.includes('既未参加也未通过') ? 'warning' : '')
  );
}

/** @param {{id: number, materials: {id: number, fileName: string}[]}} session */
export const materialLinks = session =>
  session.materials.map(one => [
    element('a', {href: url('/api/training/sessions/' + session.id + '/materials/' + one.id), download: true}, one.fileName),
    ' '
  ]);
