// 全校校验: runs in the background; whoever comes back sees how far it is.
import {find, post} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element} from '../../../shared/scripts/elements.js';
import {latest} from '../../../shared/scripts/latest.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @param again called once a check that ran has ended */
export function yearCheck(year, again) {
  const path = '/api/cycles/' + year + '/check';
  const status = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-default btn-sm', onclick: start}, '开始全校校验');
  const asked = latest();
  let running = false;
  let waiting;

  function report(check) {
    if (check.running) {
      return [
        element('progress', {max: String(check.tables), value: String(check.done)}),
        ' 已校验' + check.done + '/' + check.tables + '张表格。可以离开本页，结果会保留。'
      ];
    }
    return [
      check.failure ||
        '校验完成（' +
          when(check.finishedAt) +
          '）：' +
          check.tables +
          '张表格，错误' +
          check.errors +
          '项，异常' +
          check.anomalies +
          '项，见下表。'
    ];
  }

  function show(check) {
    if (!check) {
      status.replaceChildren('对本年度已报送的全部表格做表间和跨年校验，还没有做过。');
      return;
    }
    status.replaceChildren(...report(check));
    button.disabled = check.running;
    if (check.running) {
      running = true;
      waiting = setTimeout(() => status.isConnected && look(), 1000);
    } else if (running) {
      again();
    }
  }

  function look() {
    clearTimeout(waiting);
    return asked.ask(
      () => find(path),
      show,
      error => status.replaceChildren(problemBox(error))
    );
  }

  async function start() {
    button.disabled = true;
    asked.leave();
    clearTimeout(waiting);
    try {
      await post(path, {});
      running = true;
      await look();
    } catch (error) {
      status.replaceChildren(problemBox(error));
      button.disabled = false;
    }
  }

  look();
  return element('div', {}, element('p', {class: 'filing-buttons'}, button), status);
}
