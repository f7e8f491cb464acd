// 测验题库: read, adopted and ended here, changed in a workbook.
import {get, post, send, upload, url} from '../../../shared/scripts/api.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const LETTERS = 'ABCDEFGH';
const options = one => one.options.map((text, i) => element('div', {}, LETTERS[i] + '. ' + text + (one.right.includes(i) ? ' ✓' : '')));

/** @param {import('./section.js').Again} again */
export async function questionBank(again) {
  const all = await get('/api/training/questions');
  const said = element('div', {'aria-live': 'polite'});
  const act = deed => async given => {
    try {
      await deed(given);
      await again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  const examples = all.filter(one => one.state === '示例').length;
  const end = number => act(() => send('DELETE', '/api/training/questions/' + number));
  return [
    element(
      'p',
      {},
      '测验从“采用”的题目中随机抽取，在服务器上判分。',
      examples ? '有' + examples + '道系统附带的示例题，核对后采用；也可以下载题库，修改后上传，上传的题目即为采用。' : ''
    ),
    element(
      'p',
      {class: 'filing-buttons'},
      examples
        ? element(
            'button',
            {class: 'btn btn-primary btn-sm', onclick: act(() => post('/api/training/questions/adoption', {}))},
            '采用全部示例题'
          )
        : null,
      link('下载题库', url('/api/training/questions/questions.xlsx')),
      fileButton(
        '上传题库',
        'btn-default btn-sm',
        act(file => upload('/api/training/questions/questions.xlsx', file, () => {}))
      )
    ),
    said,
    table(
      ['题号', '题目', '选项', '解析', '出处', '状态', ''],
      all.map(one => [
        one.number,
        one.text,
        options(one),
        one.explanation,
        one.reference,
        one.state + (one.edition > 1 ? '（第' + one.edition + '版）' : ''),
        one.state === '停用' ? '' : element('button', {class: 'btn btn-default btn-xs', onclick: end(one.number)}, '停用')
      ]),
      '题库是空的。下载题库，按表头填写后上传。'
    )
  ];
}
