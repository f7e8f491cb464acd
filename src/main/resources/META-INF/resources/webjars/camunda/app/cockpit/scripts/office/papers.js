// 审核表与登记表: how far each unit is with its papers, and the templates that they are made from.
import {get, send, upload, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {auditFormState, unitPapers} from '../../../shared/scripts/unit-papers.js';

const TEMPLATES = '/api/papers/templates';

/** 审核表、登记表与承诺书: a line a unit; one opens below the list. */
export async function papersOfUnits(year) {
  const units = await get('/api/cycles/' + year + '/papers');
  const chosen = place(element('div', {'aria-live': 'polite'}));
  const show = unit => async () => {
    await chosen.open(async () => {
      const fresh = await get('/api/cycles/' + year + '/units/' + encodeURIComponent(unit.unit) + '/papers');
      return [element('h5', {}, fresh.unitName), unitPapers(fresh, year, true, show(unit))];
    });
    chosen.node.scrollIntoView({block: 'nearest'});
  };
  const form = unit => unit.papers.find(paper => paper.kind === 'audit-form');
  const received = units.filter(unit => form(unit)?.receivedBy && unit.tables.every(one => one.locked)).length;
  return [
    element('p', {}, units.length + '个责任单位，' + received + '个已交接审核表。'),
    table(
      ['单位', '负责的表格', '已锁定', '审核表', '版次', '扫描件', ''],
      units.map(unit => [
        unit.unitName,
        unit.tables.length,
        unit.tables.filter(one => one.locked).length,
        auditFormState(unit),
        form(unit) ? '第' + form(unit).edition + '版' : '',
        form(unit)?.scans.length || '',
        element('button', {class: 'btn btn-default btn-xs', onclick: show(unit)}, '查看')
      ]),
      '任务分解发布后，这里列出各责任单位。'
    ),
    chosen.node
  ];
}

/** 模板: taken out to be changed in Word, and put to use; the shipped one can be had again. */
export async function paperTemplates(again) {
  const all = await get(TEMPLATES);
  const message = element('div', {'aria-live': 'polite'});
  const change = work => async given => {
    try {
      await work(given);
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return [
    element(
      'p',
      {},
      '下载现用模板，在Word中修改文字和样式后上传。{{…}}是系统填写的域；表格中带有逐行域的一行按内容重复。有不认识的域时不会接收，并逐个指出。'
    ),
    message,
    table(
      ['材料', '现用模板', '启用人', '时间', ''],
      all.map(one => [
        one.title,
        one.fileName,
        one.by || '',
        when(one.at),
        [
          link('下载', url(TEMPLATES + '/' + one.kind + '.docx')),
          ' ',
          fileButton(
            '换成我的模板',
            'btn-default btn-sm',
            change(file => upload(TEMPLATES + '/' + one.kind, file, () => {})),
            '.docx'
          ),
          ' ',
          one.shipped
            ? ''
            : element(
                'button',
                {class: 'btn btn-default btn-sm', onclick: change(() => send('DELETE', TEMPLATES + '/' + one.kind))},
                '恢复默认模板'
              )
        ]
      ]),
      ''
    )
  ];
}
