// The tab 填报数据 of a task of stage 6: the year's archive packages, and what the office adds to them; a unit's own.
import {get, send, upload, url} from '../../../shared/scripts/api.js';
import {archivePackages} from '../../../shared/scripts/archive-packages.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const KINDS = '.pdf,.ofd,.png,.jpg,.jpeg,.tif,.docx,.xlsx,.csv,.txt';

function addForm(path, items, show, message) {
  const item = element(
    'select',
    {class: 'form-control', 'aria-label': '属于哪一项'},
    items.map(one => element('option', {value: one.id}, one.title + '（' + one.period + '）'))
  );
  const note = element('input', {class: 'form-control', placeholder: '题名，如：办学条件表审核表（签字盖章）', 'aria-label': '题名'});
  const add = async file => {
    message.replaceChildren();
    try {
      const query = '?item=' + encodeURIComponent(item.value) + '&note=' + encodeURIComponent(note.value);
      show(await upload(path + query, file, () => {}, 'POST'));
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element('p', {class: 'form-inline'}, item, ' ', note, ' ', fileButton('选择文件并补充', 'btn-primary btn-sm', add, KINDS));
}

/** 补充文件: those that there are, and for the office a way to add and to withdraw. */
async function supplements(year) {
  const path = '/api/cycles/' + year + '/archive/supplements';
  const node = element('div');
  const message = element('div', {'aria-live': 'polite'});
  const withdraw = file => async () => {
    try {
      show(await send('DELETE', path + '/' + file.id));
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const show = all =>
    node.replaceChildren(
      element('h4', {}, '补充文件'),
      element('p', {}, '签字盖章的扫描件、会议纪要、上级来文等。补充后请在“表单”页签选“重新生成归档包”，文件才会放进归档包。'),
      all.mayAdd ? addForm(path, all.items, show, message) : '',
      message,
      table(
        ['归档项', '题名', '文件', 'SHA-256', '补充人', '时间', ''],
        all.files.map(file => [
          file.itemTitle,
          file.note,
          file.fileName,
          hash(file.sha256),
          file.by,
          when(file.at),
          all.mayAdd ? element('button', {class: 'btn btn-default btn-xs', onclick: withdraw(file)}, '撤回') : ''
        ]),
        '没有补充文件。'
      )
    );
  show(await get(path));
  return node;
}

function ofUnit(task) {
  const path = '/api/cycles/' + task.cycle + '/units/' + task.unit + '/archive.zip';
  return element(
    'div',
    {class: 'filing-desk'},
    element('h4', {}, '本单位归档包'),
    element('p', {}, '包中只有本单位的数据、历次版本、原始文件、佐证、审核和记录，以及README和校验清单。'),
    element('p', {class: 'filing-buttons'}, link('下载本单位归档包', url(path)))
  );
}

/** @param {{cycle: number, unit: string | null}} task */
export async function archiveDesk(task) {
  if (task.unit) {
    return ofUnit(task);
  }
  const packages = place(element('div'));
  const added = place(element('div'));
  packages.open(() => archivePackages(task.cycle));
  added.open(() => supplements(task.cycle));
  return element('div', {class: 'filing-desk'}, packages.node, added.node);
}
