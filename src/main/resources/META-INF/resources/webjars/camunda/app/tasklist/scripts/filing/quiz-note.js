// Where the school demands the quiz, whoever has not passed it reads so above their data, before they hand in.
import {get, url} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';

/** @param {{demanded: boolean, passed: boolean}} own */
export const isMissing = own => own.demanded && !own.passed;

/** @param {number} year */
export async function quizNote(year) {
  const own = await get('/api/training/' + year + '/quiz').catch(() => null);
  return own && isMissing(own)
    ? element(
        'div',
        {class: 'alert alert-warning'},
        '学校要求通过' + year + '年度填报测验后才能提交数据，您还没有通过。数据可以先填、先保存；请在首页“我的培训”中',
        element('a', {href: url('/camunda/app/welcome/')}, '开始测验'),
        '，通过后回到这里提交。'
      )
    : null;
}
