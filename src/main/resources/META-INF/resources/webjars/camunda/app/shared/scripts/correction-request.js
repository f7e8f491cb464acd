// 申请数据更正: a unit asks for rows of a table that is locked to be opened.
import {get, post} from './api.js';
import {rowPicker} from './correction-rows.js';
import {element} from './elements.js';
import {problemBox} from './problem-box.js';

/**
 * @param {string} label
 * @param {HTMLElement} field
 * @param {string} [hint]
 */
const line = (label, field, hint) =>
  element('p', {}, element('label', {}, label + ' ', field), hint ? element('span', {class: 'filing-hint'}, ' ' + hint) : null);

/** @param {string} placeholder */
const text = placeholder => element('input', {type: 'text', class: 'form-control input-sm', maxlength: '2000', placeholder});

/** @param {string} placeholder */
const area = placeholder => element('textarea', {class: 'form-control input-sm', rows: '2', maxlength: '2000', placeholder});

/**
 * The form; nothing where the person may not ask, or a request is being decided already.
 *
 * @param {number} submissionId
 * @param {(made: any) => void} done called once it was asked for
 * @param {boolean} open whether its fields are shown at once
 */
export async function correctionRequest(submissionId, done, open = false) {
  const found = await get('/api/submissions/' + submissionId + '/corrections');
  const asked = found.corrections.find((/** @type {any} */ one) => one.mayWithdraw);
  if (!found.mayAsk) {
    return asked ? element('p', {}, '已申请更正：' + asked.title + '，' + asked.stateTitle + '（' + asked.scope + '）。') : null;
  }
  const reason = area('哪里错了，应当是什么，怎样发现的');
  const proof = area('例如文件名和文号、名册、系统导出；文件在更正时作为佐证材料上传');
  const changed = text('例如：5、8-10');
  const deleted = text('不删除的留空');
  const added = element('input', {type: 'number', min: '0', max: '200', class: 'form-control input-sm'});
  const columns = text(found.single ? '例如：' + found.columns.slice(0, 2).join('、') : '留空即为所列行的全部数据项');
  const message = element('div', {'aria-live': 'polite'});
  const send = element('button', {class: 'btn btn-primary btn-sm', onclick: ask}, '提交申请');
  async function ask() {
    send.disabled = true;
    try {
      const made = await post('/api/submissions/' + submissionId + '/corrections', {
        reason: reason.value,
        proof: proof.value,
        changed: changed.value,
        deleted: deleted.value,
        added: added.value ? Number(added.value) : 0,
        columns: columns.value
      });
      message.replaceChildren(
        element(
          'p',
          {class: 'alert alert-success'},
          '已申请：' + made.title + '，' + made.stateTitle + '。批准后只开放所列的行，任务会出现在填报人的任务列表中。'
        )
      );
      fields.hidden = true;
      done(made);
    } catch (error) {
      message.replaceChildren(problemBox(error));
      send.disabled = false;
    }
  }
  const fields = element(
    'div',
    {},
    line('更正的理由', reason),
    line('更正的依据', proof),
    found.single ? null : rowPicker(submissionId, changed, deleted),
    found.single ? null : line('要修改的行', changed, '行号（标题是第1行）或关键字'),
    found.single ? null : line('要删除的行', deleted, '写法同上'),
    found.single ? null : line('要新增的行数', added, '一次最多更正200行'),
    line('要更正的数据项', columns, '照表头，用顿号分开'),
    element('p', {}, send)
  );
  const form = element('details', {class: 'correction-request', open}, element('summary', {}, '申请数据更正'), fields);
  return element('div', {}, form, message);
}
