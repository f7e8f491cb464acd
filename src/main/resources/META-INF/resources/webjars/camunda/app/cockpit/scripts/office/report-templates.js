// 报告模板: taken out to be changed in Word, and put to use; the shipped one can be had again.
import {get, send, upload, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const KINDS = ['SCHOOL', 'COLLEGE', 'MAJOR'];
const PATH = '/api/reports/templates';

const address = one => url(PATH + '/' + one.kind + (one.inUse ? '' : '/' + one.id) + '.docx');

/** @param again called once another template is in use */
export async function reportTemplates(again) {
  const all = await get(PATH);
  const message = element('div', {'aria-live': 'polite'});
  const change = work => async given => {
    try {
      await work(given);
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const buttons = one => [
    link('下载', address(one)),
    ' ',
    one.inUse
      ? fileButton(
          '换成我的模板',
          'btn-default btn-sm',
          change(file => upload(PATH + '/' + one.kind, file, () => {})),
          '.docx'
        )
      : '',
    ' ',
    one.inUse && !one.shipped
      ? element('button', {class: 'btn btn-default btn-sm', onclick: change(() => send('DELETE', PATH + '/' + one.kind))}, '恢复默认模板')
      : ''
  ];
  return [
    element(
      'p',
      {},
      '下载现用模板，在Word中修改文字、次序和样式后上传。{{…}}是系统填写的域，用法见使用指南；有不认识的域时不会接收，并逐个指出。'
    ),
    message,
    table(
      ['报告', '状态', '模板', 'SHA-256', '启用人', '时间', ''],
      KINDS.flatMap(kind => all.filter(one => one.kind === kind)).map(one => [
        one.kindTitle + '报告',
        one.inUse ? '现用' : '以前用过',
        one.fileName,
        hash(one.sha256),
        one.by || '',
        when(one.at),
        buttons(one)
      ]),
      ''
    )
  ];
}
