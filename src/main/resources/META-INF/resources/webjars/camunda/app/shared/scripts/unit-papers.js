// The papers of a unit: 审核表 (附件1), 登记表 (附件2), 承诺书; how far each is, its file, and what came back signed.
import {upload, url} from './api.js';
import {when} from './dates.js';
import {element, link, table} from './elements.js';
import {fileButton} from './file-button.js';
import {problemBox} from './problem-box.js';

const KINDS = '.pdf,.png,.jpg,.jpeg';
const TITLES = {'audit-form': '审核表（附件1）', 'filer-registration': '填报人员登记表（附件2）', pledge: '数据采集承诺书'};

/** @param {number} year @param {string} unit @param {string} kind */
const path = (year, unit, kind) => '/api/cycles/' + year + '/units/' + encodeURIComponent(unit) + '/' + kind;

/**
 * @typedef {{id: number, fileName: string, by: string, at: string}} Scan
 * @typedef {{kind: string, title: string, edition: number, madeAt: string, holds: boolean, checkAddress: string,
 *   handedOverBy: string | null, handedOverAt: string, receivedBy: string | null, receivedAt: string, scans: Scan[]}} Paper
 * @typedef {{unit: string, unitName: string, tables: {submissionId: number, table: string, state: string, locked: boolean,
 *   received: boolean}[], papers: Paper[]}} Unit as the API tells it
 */

/** Where the unit's audit form stands, in a few words. @param {Unit} unit */
export function auditFormState(unit) {
  const form = unit.papers.find(paper => paper.kind === 'audit-form');
  const open = unit.tables.filter(one => !one.locked).length;
  if (open) {
    return '还有' + open + '张表格未锁定，全部锁定后生成' + (form ? '新版' : '');
  }
  if (!form) {
    return '尚未生成';
  }
  return form.receivedBy ? '已交接' : form.handedOverBy ? '已提交，待接收' : '待签字盖章并提交';
}

/** @param {number} year @param {Unit} unit @param {Paper} paper */
function scans(year, unit, paper) {
  return paper.scans.map(scan =>
    element('div', {}, link(scan.fileName, url(path(year, unit.unit, paper.kind) + '/scans/' + scan.id)), ' ', scan.by, ' ', when(scan.at))
  );
}

/** @param {Paper} paper */
function signatures(paper) {
  return [
    paper.handedOverBy ? '提交人：' + paper.handedOverBy + '，' + when(paper.handedOverAt) : '',
    paper.receivedBy ? '接收人：' + paper.receivedBy + '，' + when(paper.receivedAt) : ''
  ]
    .filter(Boolean)
    .join('；');
}

/**
 * @param {Unit} unit
 * @param {number} year
 * @param {boolean} mayAdd whether signed scans may be added
 * @param {() => unknown} again called after a scan was added
 */
export function unitPapers(unit, year, mayAdd, again) {
  const message = element('div', {'aria-live': 'polite'});
  /** @param {string} kind */
  const newest = kind => unit.papers.find(paper => paper.kind === kind);
  /** @type {(paper: Paper) => (file: File) => Promise<void>} */
  const add = paper => async file => {
    message.replaceChildren();
    try {
      await upload(path(year, unit.unit, paper.kind) + '/scans?edition=' + paper.edition, file, () => {}, 'POST');
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {},
    element(
      'p',
      {class: 'filing-buttons'},
      Object.entries(TITLES).map(([kind, title]) => link('下载' + title, url(path(year, unit.unit, kind) + '.docx')))
    ),
    element(
      'p',
      {class: 'text-muted'},
      '每份文件都有两联，打印后分别签字盖章。纸上的二维码可核对纸上内容是否仍与系统一致。登记表和承诺书在下载时按当前内容生成。'
    ),
    message,
    table(
      ['材料', '版次', '生成时间', '与系统', '交接', '签字盖章的扫描件', ''],
      unit.papers.map(paper => [
        paper.title,
        '第' + paper.edition + '版',
        when(paper.madeAt),
        paper.holds ? '一致' : element('a', {href: url(paper.checkAddress), target: '_blank'}, '不一致，查看'),
        signatures(paper),
        scans(year, unit, paper),
        mayAdd && paper === newest(paper.kind) ? fileButton('上传扫描件', 'btn-default btn-sm', add(paper), KINDS) : ''
      ]),
      unit.tables.length ? '还没有生成材料。审核表在' + unit.unitName + '负责的表格全部锁定后生成。' : '还没有生成材料。'
    )
  );
}
