// 催办: a push for whoever has a task.
import {post} from './api.js';
import {element} from './elements.js';
import {problemBox} from './problem-box.js';

/**
 * Urges everybody who has an open task of the table or, without one, of the year.
 *
 * @param {number} year
 * @param {string | null} code of the table
 */
export const urgeButton = (year, code, label = '催办') => urging(year, code ? {table: code} : {all: true}, label);

/**
 * Urges whoever has these tasks.
 *
 * @param {number} year
 * @param {string[]} tasks
 */
export const urgeTasksButton = (year, tasks) => urging(year, {tasks}, '催办');

/**
 * @param {number} year
 * @param {{table?: string, tasks?: string[], all?: boolean}} wish
 * @param {string} label
 */
function urging(year, wish, label) {
  const message = element('span', {'aria-live': 'polite'});
  const urge = async () => {
    message.replaceChildren(' 正在催办……');
    try {
      const done = await post('/api/cycles/' + year + '/urges', wish);
      message.replaceChildren(
        ' 已催办' + done.people + '人' + done.tasks + '项任务' + (done.tooSoon ? '，' + done.tooSoon + '项一小时内已催办过' : '') + '。'
      );
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element('span', {}, element('button', {class: 'btn btn-default btn-xs', onclick: urge}, label), message);
}
