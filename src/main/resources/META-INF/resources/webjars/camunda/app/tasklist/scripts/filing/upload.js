// Uploading a workbook: progress, and what the server says to it.
import {upload} from './api.js';
import {element} from './elements.js';

export function problem(error) {
  return element(
    'div',
    {class: 'alert alert-danger', role: 'alert'},
    element('strong', {}, error.title || '操作没有成功'),
    element('p', {}, error.detail || '请稍后重试。'),
    element('ul', {}, (error.problems || []).map(text => element('li', {}, text)))
  );
}

/** A button that sends a file; done turns the server's answer into what is shown. */
function sendButton(label, kind, path, method, bar, message, done) {
  const input = element('input', {type: 'file', accept: '.xlsx,.csv', class: 'filing-file'});
  input.addEventListener('change', async () => {
    const file = input.files[0];
    if (!file) {
      return;
    }
    bar.hidden = false;
    bar.value = 0;
    input.disabled = true;
    message.replaceChildren(element('p', {}, '正在上传“' + file.name + '”……'));
    try {
      const result = await upload(path, file, share => {
        bar.value = share;
        if (share === 1) {
          message.replaceChildren(element('p', {}, '已上传，正在校验……'));
        }
      }, method);
      message.replaceChildren(await done(result));
    } catch (error) {
      message.replaceChildren(problem(error));
    } finally {
      bar.hidden = true;
      input.disabled = false;
      input.value = '';
    }
  });
  return element('label', {class: 'btn ' + kind}, label, input);
}

/** @param tried what to show of a trial; without it there is no trial */
export function uploadArea(path, hint, done, tried) {
  const message = element('div', {'aria-live': 'polite'});
  const bar = element('progress', {max: '1', value: '0', hidden: true, 'aria-label': '上传进度'});
  return element('div', {class: 'filing-upload'},
    sendButton('选择工作簿并上传', 'btn-primary', path, 'PUT', bar, message, done), ' ',
    tried ? sendButton('试校验（不保存）', 'btn-default', path + '/trial', 'POST', bar, message, tried) : null,
    element('span', {}, ' .xlsx或.csv，50MB以内'),
    element('p', {class: 'filing-hint'}, hint), bar, message);
}
