// 异常说明 and 佐证材料: each anomaly with last year's words at hand, and the files that prove what is said.
import {get, post, upload, url} from './api.js';
import {element, link, table, when} from './elements.js';
import {fileButton, problem} from './upload.js';

/** One form for all open anomalies of a rule in a column. */
function openAnomaly(id, same, changed) {
  const first = same[0];
  const text = element('textarea', {class: 'form-control', rows: '3', maxlength: '4000', 'aria-label': '情况说明', placeholder: '变化的原因'});
  const evidence = element('input', {type: 'text', class: 'form-control', maxlength: '1000', 'aria-label': '佐证材料', placeholder: '佐证材料：文件名、文号或链接'});
  const message = element('div', {'aria-live': 'polite'});
  const reuse = () => { text.value = first.lastText; evidence.value = first.lastEvidence; };
  const save = async () => {
    try {
      await post('/api/submissions/' + id + '/explanations', {rule: first.rule, column: first.column, text: text.value, evidence: evidence.value});
      await changed();
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  };
  return element('div', {class: 'filing-conflict'},
    same.slice(0, 5).map(one => element('p', {}, one.message)),
    same.length > 5 ? element('p', {}, '……共' + same.length + '处') : null,
    first.lastText ? element('p', {}, '上年说明：' + first.lastText + (first.lastEvidence ? '（佐证：' + first.lastEvidence + '）' : '') + ' ',
      element('button', {class: 'btn btn-default btn-xs', onclick: reuse}, '沿用')) : null,
    text, evidence, element('p', {}, element('button', {class: 'btn btn-primary btn-sm', onclick: save}, '保存说明')), message);
}

function byRuleAndColumn(open) {
  const groups = new Map();
  open.forEach(one => {
    const key = one.rule + '|' + one.column;
    groups.set(key, [...(groups.get(key) || []), one]);
  });
  return [...groups.values()];
}

export async function explanationsView(id) {
  const holder = element('div');
  async function show() {
    const found = await get('/api/submissions/' + id + '/explanations');
    holder.replaceChildren(
      element('p', {}, found.open.length ? '还有' + found.open.length + '项异常没有说明。' + (found.mayExplain ? '逐项说明，或在“表单”页签中一并说明。' : '') : '没有待说明的异常。'),
      ...(found.mayExplain
        ? byRuleAndColumn(found.open).map(same => openAnomaly(id, same, show))
        : [table(['数据项', '现值', '异常'], found.open.map(o => [o.column, o.value, o.message]), '')]),
      table(['数据项', '数值', '说明', '佐证材料', '说明人', '时间', '审核人'],
        found.explained.map(e => [e.column, e.value, e.text, e.evidence, e.by, when(e.at), e.approvedBy]), '还没有情况说明。'));
  }
  await show();
  return holder;
}

/** @param mayAdd whether the person has a task in which evidence may be sent */
export async function evidenceView(id, mayAdd) {
  const holder = element('div');
  const message = element('div', {'aria-live': 'polite'});
  const path = '/api/submissions/' + id + '/evidence';
  const add = fileButton('上传佐证文件', 'btn-default btn-sm', async file => {
    message.replaceChildren('正在上传……');
    try {
      await upload(path, file, () => {});
      message.replaceChildren('');
      await show();
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  }, '.pdf,.png,.jpg,.jpeg,.docx,.xlsx');
  async function show() {
    const files = await get(path);
    holder.replaceChildren(
      table(['文件', '上传人', '时间', ''], files.map(f => [f.fileName, f.by, when(f.at), link('下载', url(path + '/' + f.id))]), '还没有佐证材料。'));
  }
  await show();
  return element('div', {}, mayAdd ? element('p', {}, add, ' PDF、图片、Word或Excel，20MB以内') : null, message, holder);
}
