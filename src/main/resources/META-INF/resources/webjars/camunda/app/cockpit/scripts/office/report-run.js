// How far the reports are that are made or fixed in the background; the list is brought anew as they come.
import {find} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element} from '../../../shared/scripts/elements.js';
import {latest} from '../../../shared/scripts/latest.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const LOOKS_A_LIST = 5;

/** @typedef {{running: boolean, fixes: boolean, reports: number, done: number, failures: string[], finishedAt: string | null}} Run */

/** How many there are is known once the data are gathered. @param {Run} run */
const underWay = run =>
  run.reports
    ? [
        element('progress', {max: String(run.reports), value: String(run.done)}),
        ' ' + (run.fixes ? '正在定稿' : '正在生成草稿') + '：' + run.done + '/' + run.reports + '份。列表随之更新，可以离开本页。'
      ]
    : [element('progress'), ' 正在准备' + (run.fixes ? '定稿' : '生成草稿') + '：先汇总全校数据，约需几秒到一分钟。可以离开本页。'];

/** @param {Run} run */
const ended = run => [
  element(
    'p',
    {},
    '上次' +
      (run.fixes ? '定稿' : '生成') +
      '：' +
      when(run.finishedAt) +
      '，' +
      (run.done - run.failures.length) +
      '/' +
      run.reports +
      '份完成。'
  ),
  element(
    'ul',
    {},
    run.failures.map(text => element('li', {}, text))
  )
];

/**
 * @param {string} path of the year's reports
 * @param {() => unknown} more called whenever there are other reports than before
 */
export function reportRun(path, more) {
  const node = element('div', {'aria-live': 'polite'});
  const asked = latest();
  let wasRunning = false;
  /** How many were done when the list was brought. */
  let seen = 0;
  /** Bringing the list costs more than asking how far it is. */
  let looks = 0;
  /** @param {Run} run */
  function isNew(run) {
    return run.running ? run.done !== seen && looks++ % LOOKS_A_LIST === 0 : wasRunning;
  }
  /** @param {Run | null} run */
  function show(run) {
    if (!run) {
      return;
    }
    node.replaceChildren(...(run.running ? underWay(run) : ended(run)));
    if (isNew(run)) {
      seen = run.done;
      more();
    }
    wasRunning = run.running;
    if (run.running) {
      setTimeout(() => node.isConnected && look(), 1000);
    }
  }
  const look = () =>
    asked.ask(
      () => find(path + '/run'),
      show,
      error => node.replaceChildren(problemBox(error))
    );
  /** To be called once a run was started: it may be over before one looks. */
  function begun() {
    wasRunning = true;
    seen = 0;
    looks = 0;
    return look();
  }
  return {node, look, begun};
}
