// 撤销启动: a year that was launched by mistake, before any unit was given something to fill in.
import {send} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {doing} from './doing.js';

/** @param {number} year */
export function cancelling(year) {
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: '1000',
    placeholder: '撤销的原因，如年份选错',
    'aria-label': '撤销启动的原因'
  });
  return element(
    'details',
    {},
    element('summary', {}, '撤销启动'),
    element(
      'p',
      {},
      '启动错了的，分管校领导批准工作方案、任务下达各单位以前可以撤销：工作方案、任务分解和时间安排不再保留，待办任务撤回并告知办理人，撤销的人、时间和原因留有记录。指标体系可以再改，年度可以重新启动。'
    ),
    reason,
    doing(
      '撤销' + year + '年度的启动',
      () => send('DELETE', '/api/cycles/' + year, {reason: reason.value}),
      () => location.reload()
    )
  );
}
