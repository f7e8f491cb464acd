// The parts of a report that the office writes: saved one by one, none over what somebody else has written meanwhile.
import {get, send} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {dropDraft, keepDraft, readDraft} from '../../../shared/scripts/drafts.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {savedOr} from '../../../shared/scripts/saved-version.js';

const said = text =>
  text.number
    ? '第' +
      text.number +
      '次，' +
      text.by +
      '，' +
      when(text.at) +
      (text.inTemplate ? '' : '；现用模板中没有这一部分，不能修改，也不写进报告')
    : '尚未撰写';

/**
 * What became of a part that was sent: an empty box where nothing stood is nothing to be saved.
 *
 * @param {number} before how often it was written
 * @param {{number: number, text: string}} after
 */
export const saidOf = (before, after) =>
  after.number
    ? savedOr(
        before,
        after.number,
        after.text ? '已保存。请重新生成草稿，文字才会写进报告。' : '已清空。请重新生成草稿，报告中才不再有这部分文字。'
      )
    : '这一部分还没有写内容，没有保存。';

/** One part with its own button; what is not saved stays as long as nobody has written the part anew. */
function editor(path, report, text, saved) {
  let written = text;
  const state = element('p', {class: 'filing-empty'}, said(written));
  const message = element('div', {'aria-live': 'polite'});
  const area = element('textarea', {class: 'form-control', rows: 6, maxlength: 20000, 'aria-label': text.part}, text.text);
  area.readOnly = !text.inTemplate;
  const draft = () => 'report:' + path + report.kind + report.subject + ':' + written.part + ':' + written.number;
  area.value = readDraft(draft()) ?? text.text;
  area.addEventListener('input', () => keepDraft(draft(), area.value));
  async function save() {
    try {
      const kept = draft();
      const before = written.number;
      written = await send('PUT', path, {...report, part: written.part, basedOn: written.number, text: area.value});
      dropDraft(kept);
      state.replaceChildren(said(written));
      message.replaceChildren(element('p', {role: 'status'}, saidOf(before, written)));
      saved();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }
  return element(
    'div',
    {class: 'report-text'},
    element('h5', {}, text.part),
    state,
    area,
    text.inTemplate
      ? element(
          'p',
          {class: 'filing-buttons'},
          element('button', {class: 'btn btn-primary btn-sm', onclick: save}, '保存“' + text.part + '”')
        )
      : null,
    message
  );
}

/**
 * @param {number} year
 * @param {{kind: string, subject: string}} report
 * @param {() => unknown} saved called whenever a part was saved
 */
export async function reportTexts(year, report, saved) {
  const path = '/api/cycles/' + year + '/reports/texts';
  const all = await get(path + '?kind=' + report.kind + '&subject=' + encodeURIComponent(report.subject));
  return all.length
    ? all.map(text => editor(path, report, text, saved))
    : element('p', {class: 'filing-empty'}, '现用模板中没有需要撰写的文字部分。');
}
