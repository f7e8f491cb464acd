// What the server, or the way to it, has against what somebody wants.
import {element} from './elements.js';

export function problem(error) {
  const detail = error.detail || '请稍后重试。';
  return element(
    'div',
    {class: 'alert alert-danger', role: 'alert'},
    element('strong', {}, error.title || '操作没有成功'),
    element('p', {}, detail),
    element(
      'ul',
      {},
      (error.problems || []).filter(text => !detail.includes(text)).map(text => element('li', {}, text))
    )
  );
}
