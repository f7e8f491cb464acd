// One rectification: what is to be mended, what was done about it, its proofs; and what the person may add.
import {get, post, upload, url} from './api.js';
import {day, when} from './dates.js';
import {element, hash, link, table} from './elements.js';
import {fileButton} from './file-button.js';
import {place} from './place.js';
import {problemBox} from './problem-box.js';

/** @typedef {Record<string, any>} Item as RectificationJson has it */
/** @typedef {{round: number, deedTitle: string, text: string, progress: number, by: string, at: string}} Entry */
/** @typedef {{id: number, round: number, fileName: string, sha256: string, by: string, at: string}} Proof */
/** @typedef {{item: Item, mayReport: boolean, mayLookAgain: boolean, entries: Entry[], files: Proof[]}} Whole */

const PROOFS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';

/** @param {Item} item */
function facts(item) {
  /** @type {[string, string | null | undefined | false][]} */
  const all = [
    ['编号', item.number],
    ['来源', item.sourceTitle],
    ['存在的问题', item.problem],
    ['表现数值', item.valueBefore],
    ['整改目标', item.target],
    ['整改要求', item.requirement],
    ['类型', item.kindTitle],
    ['牵头单位', item.unitName],
    ['协助单位', item.assistingNames.join('、')],
    ['责任人', item.responsibleName],
    ['提交措施期限', day(item.planDueOn)],
    ['完成时限', day(item.dueOn)],
    ['状态', item.stateTitle + (item.overdue ? '，已逾期' : '') + (item.round > 1 ? '（第' + item.round + '轮）' : '')],
    ['进度', item.progress + '%'],
    ['原因分析', item.causes],
    ['整改措施', item.measures],
    ['计划完成时间', day(item.plannedOn)],
    ['完成情况', item.evidence],
    ['整改后的数值', item.valueAfter],
    ['复查情况', item.opinion],
    ['最近一次退回或重新整改的原因', item.returnReason],
    ['销号时间', when(item.verifiedAt)],
    ['回头看时间', when(item.lookedAt)]
  ];
  return table(
    ['项目', '内容'],
    all.filter(([, text]) => text).map(([name, text]) => [name, text || '']),
    ''
  );
}

/**
 * @param {string} path
 * @param {Item} item
 * @param {() => unknown} again
 */
function reporting(path, item, again) {
  const message = element('div', {'aria-live': 'polite'});
  const percent = element('input', {
    class: 'form-control input-sm',
    type: 'number',
    min: 0,
    max: 100,
    step: 5,
    value: item.progress,
    'aria-label': '进度（%）'
  });
  const text = element('textarea', {class: 'form-control input-sm', rows: 2, maxlength: 4000, 'aria-label': '进展说明'});
  /** @param {() => Promise<unknown>} deed */
  const doing = async deed => {
    message.replaceChildren();
    try {
      await deed();
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const save = () => doing(() => post(path + '/progress', {percent: Number(percent.value), text: text.value}));
  return element(
    'div',
    {class: 'rectification-form'},
    element('label', {class: 'rectification-field'}, element('span', {}, '进度（%）'), percent),
    element('label', {class: 'rectification-field'}, element('span', {}, '进展说明'), text),
    message,
    element(
      'p',
      {class: 'filing-buttons'},
      element('button', {class: 'btn btn-primary btn-sm', type: 'button', onclick: save}, '登记进展'),
      fileButton('上传佐证', 'btn-default btn-sm', file => doing(() => upload(path + '/files', file, () => {})), PROOFS)
    )
  );
}

/**
 * @param {string} path
 * @param {() => unknown} again
 */
function lookingAgain(path, again) {
  const message = element('div', {'aria-live': 'polite'});
  const found = element('textarea', {class: 'form-control input-sm', rows: 2, maxlength: 4000, 'aria-label': '回头看的情况'});
  const due = element('input', {class: 'form-control input-sm', type: 'date', 'aria-label': '重新整改的完成时限'});
  /** @param {boolean} reopen */
  const note = reopen => async () => {
    message.replaceChildren();
    try {
      await post(path + '/look-back', {reopen, found: found.value, dueOn: due.value || null});
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {class: 'rectification-form'},
    element('h5', {}, '回头看'),
    element('label', {class: 'rectification-field'}, element('span', {}, '回头看的情况'), found),
    element('label', {class: 'rectification-field'}, element('span', {}, '重新整改的，完成时限'), due),
    message,
    element(
      'p',
      {class: 'filing-buttons'},
      element('button', {class: 'btn btn-default btn-sm', type: 'button', onclick: note(false)}, '没有反弹'),
      element('button', {class: 'btn btn-default btn-sm', type: 'button', onclick: note(true)}, '问题反弹，重新整改')
    )
  );
}

/**
 * @param {number} id
 * @param {() => unknown} changed called once something was added
 */
export function rectification(id, changed = () => {}) {
  const path = '/api/rectifications/' + id;
  const shown = place(element('div'));
  /** @type {import('./place.js').Load} */
  const load = async again => {
    const whole = /** @type {Whole} */ (await get(path));
    const renew = async () => {
      await again();
      await changed();
    };
    return [
      facts(whole.item),
      whole.mayReport ? reporting(path, whole.item, renew) : '',
      whole.mayLookAgain ? lookingAgain(path, renew) : '',
      element('h5', {}, '佐证'),
      table(
        ['轮次', '文件', 'SHA-256', '上传人', '时间', ''],
        whole.files.map(file => [
          file.round,
          file.fileName,
          hash(file.sha256),
          file.by,
          when(file.at),
          link('下载', url(path + '/files/' + file.id))
        ]),
        '没有佐证文件。'
      ),
      element('h5', {}, '办理经过'),
      table(
        ['轮次', '时间', '办理人', '事项', '进度', '内容'],
        whole.entries.map(entry => [entry.round, when(entry.at), entry.by, entry.deedTitle, entry.progress + '%', entry.text]),
        '没有办理记录。'
      )
    ];
  };
  shown.open(load);
  return shown.node;
}
