// A problem as everybody sees it: what happened, what to do next, and the number under which the log has a fault.
import {url} from './api.js';
import {element} from './elements.js';
import {Problem} from './problem.js';

const BROKEN = {title: '页面出错', detail: '页面没能显示这部分内容，服务器上的数据没有变化。请刷新页面；仍有问题请联系评估督导处。'};

/**
 * Whatever is no problem of the server's is a mistake in these scripts: it is not put as advice, and the console has it.
 *
 * @param {unknown} error
 */
function problemIn(error) {
  if (error instanceof Problem) {
    return error;
  }
  console.error(error);
  return new Problem(0, BROKEN);
}

/** @param {unknown} error */
export function problemBox(error) {
  const problem = problemIn(error);
  return element(
    'div',
    {class: 'alert alert-danger', role: 'alert'},
    element('strong', {}, problem.title),
    element('p', {}, problem.detail),
    element(
      'ul',
      {},
      problem.problems.filter(text => !problem.detail.includes(text)).map(text => element('li', {}, text))
    ),
    problem.errorId ? element('p', {}, '错误编号：' + problem.errorId + '（报告问题时请告知）') : null,
    problem.isSessionEnded ? element('a', {href: url('/camunda/app/welcome/default/'), target: '_blank'}, '在新标签页中登录') : null
  );
}
