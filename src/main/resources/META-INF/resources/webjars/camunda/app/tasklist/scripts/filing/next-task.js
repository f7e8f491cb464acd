// What was done on a task's desk is said on the next desk that it led to, or instead of its own where it was the last.
import {url} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {taskHash} from '../../../shared/scripts/task-address.js';

/** @typedef {{next: {id: string} | null, left: number}} After what its person does next, and how many such tasks are left */

/** @type {{text: string, task: string} | null} */
let done = null;

const HOME = url('/camunda/app/welcome/default/');

/**
 * @param {string} text
 * @param {Node[]} more
 */
const said = (text, ...more) => element('div', {class: 'alert alert-success', role: 'status'}, text, ...more);

/**
 * @param {{id: string}} task that is shown now
 * @returns what the person has just done, where that brought them to this task; null otherwise
 */
export function doneBefore(task) {
  const news = done;
  done = null;
  return news && news.task === task.id ? said(news.text, element('a', {href: HOME}, '我的工作')) : null;
}

/**
 * Goes on to the next task; where there is none, says so.
 *
 * @param {After} after
 * @param {{next: string, last: string}} texts what is said on the next desk, or that it was the last
 * @param {(instead: () => Node) => unknown} show shows what is given instead of the desk, unless the person has gone on
 *     meanwhile
 */
export function goOn(after, texts, show) {
  if (after.next) {
    done = {text: texts.next, task: after.next.id};
    window.location.hash = taskHash(after.next.id, true);
  } else {
    show(() =>
      element(
        'div',
        {class: 'filing-desk all-handed-in'},
        said(texts.last),
        element('p', {}, element('a', {class: 'btn btn-primary', href: HOME}, '回到“我的工作”'))
      )
    );
  }
}
