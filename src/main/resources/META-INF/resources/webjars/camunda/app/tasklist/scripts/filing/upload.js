// Uploading a workbook: progress, and what the server says to it.
import {convert, upload} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {latest} from '../../../shared/scripts/latest.js';
import {Problem} from '../../../shared/scripts/problem.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const withParameter = (path, parameter) => path + (path.includes('?') ? '&' : '?') + parameter;

/** Says in a message and a bar what comes of the files that are sent; one that is still on its way gives way to the next. */
function sender(message, bar) {
  const asked = latest();
  let cancel = new AbortController();

  /** Formulas' values are taken only when the filer says so. */
  function send(file, path, method, done) {
    cancel.abort();
    cancel = new AbortController();
    const {signal} = cancel;
    const giveUp = cancel.abort.bind(cancel);
    bar.hidden = false;
    bar.value = 0;
    message.replaceChildren(
      element(
        'p',
        {},
        '正在上传“' + file.name + '”…… ',
        element('button', {class: 'btn btn-default btn-xs', onclick: () => giveUp()}, '取消')
      )
    );
    const advance = share => {
      bar.value = share;
      if (share === 1) {
        message.replaceChildren(element('p', {}, '已上传，正在校验……'));
      }
    };
    const say = (...words) => {
      bar.hidden = true;
      message.replaceChildren(...words);
    };
    const again = () => send(file, withParameter(path, 'formulas=as-saved'), method, done);
    return asked.ask(
      async isNewest => {
        const answer = await upload(path, file, share => isNewest() && advance(share), method, signal);
        return isNewest() ? done(answer) : '';
      },
      say,
      error =>
        say(
          problemBox(error),
          error instanceof Problem && error.formulas
            ? element('button', {class: 'btn btn-default btn-sm', onclick: again}, '按公式当前的值接收')
            : ''
        )
    );
  }
  return send;
}

/**
 * @param done turns the server's answer into what is shown
 * @param [tried] the same for a trial; without it there is no trial
 * @param [own] whether the responsible unit may send its own rows only
 * @param [before] is given the place for a question and what goes on after it; called before a file is sent to be kept
 */
export function uploadArea(path, hint, done, tried, own, before = (place, go) => go()) {
  const message = element('div', {'aria-live': 'polite'});
  const bar = element('progress', {max: '1', value: '0', hidden: true, 'aria-label': '上传进度'});
  const send = sender(message, bar);
  const keep = target => file => before(message, () => send(file, target, 'PUT', done));
  const area = element(
    'div',
    {class: 'filing-upload'},
    fileButton(own ? '上传整表' : '选择工作簿并上传', 'btn-primary', keep(path)),
    ' ',
    own ? fileButton('只上传本单位的行', 'btn-default', keep(path + '?rows=own')) : null,
    ' ',
    tried ? fileButton('试校验（不保存）', 'btn-default', file => send(file, path + '/trial', 'POST', tried)) : null,
    element('span', {}, ' .xlsx或.csv，50MB以内'),
    element('p', {class: 'filing-hint'}, hint + '也可以把文件拖到这里。'),
    bar,
    message
  );
  acceptDrops(area, keep(path), () =>
    message.replaceChildren(element('p', {}, '这里一次只接收一个文件，没有上传。多个文件请到“我的工作”点“一次上传多个工作簿”。'))
  );
  return area;
}

/**
 * A file that is dropped here is taken as if it had been chosen.
 *
 * @param refuse is called where it is none, or several
 */
function acceptDrops(area, take, refuse) {
  const over = shown => event => {
    event.preventDefault();
    area.classList.toggle('filing-drop', shown);
  };
  area.addEventListener('dragover', over(true));
  area.addEventListener('dragleave', over(false));
  area.addEventListener('drop', event => {
    over(false)(event);
    const {files} = event.dataTransfer;
    files.length === 1 ? take(files[0]) : refuse();
  });
}

/** Fills the template with what a unit's own system exported. */
export function prefillButton(path) {
  const message = element('span', {'aria-live': 'polite'});
  const button = fileButton('用本单位系统的导出文件预填', 'btn-default btn-sm', async file => {
    message.replaceChildren(' 正在对应列名……');
    try {
      await convert(path, file);
      message.replaceChildren(' 已下载预填好的模板。哪些列对应上了、哪些需要补填，见其中的“填写说明”。');
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  });
  return element('span', {}, button, message);
}
