// 异常说明 and 佐证材料: each anomaly with last year's words at hand, and the files that prove what is said.
import {get, post, upload, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {keptText} from '../../../shared/scripts/drafts.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/**
 * One form for all open anomalies of a rule in a column.
 *
 * @param same those anomalies
 * @param changed called once they are explained
 */
export function explainHere(id, same, changed) {
  const first = same[0];
  const draft = 'explanation:' + id + ':' + first.rule + ':' + first.column;
  const text = element('textarea', {
    class: 'form-control',
    rows: '3',
    maxlength: '4000',
    'aria-label': '情况说明',
    placeholder: '变化的原因'
  });
  const evidence = element('input', {
    type: 'text',
    class: 'form-control',
    maxlength: '1000',
    'aria-label': '佐证材料',
    placeholder: '佐证材料：文件名、文号或链接'
  });
  const sent = [keptText(text, draft + ':text'), keptText(evidence, draft + ':evidence')];
  const message = element('div', {'aria-live': 'polite'});
  const reuse = () => {
    text.value = first.lastText;
    evidence.value = first.lastEvidence;
  };
  const about = '?rule=' + encodeURIComponent(first.rule) + '&column=' + encodeURIComponent(first.column);
  const attach = evidenceButton(id, about, message, file => {
    evidence.value = [evidence.value, file.name].filter(part => part).join('；');
    message.replaceChildren('“' + file.name + '”已作为这项异常的佐证保存。');
  });
  const save = async () => {
    try {
      await post('/api/submissions/' + id + '/explanations', {
        rule: first.rule,
        column: first.column,
        text: text.value,
        evidence: evidence.value
      });
      sent.forEach(done => done());
      await changed();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {class: 'filing-conflict'},
    same.slice(0, 5).map(one => element('p', {}, one.message)),
    same.length > 5 ? element('p', {}, '……共' + same.length + '处') : null,
    first.lastText
      ? element(
          'p',
          {},
          '上年说明：' + first.lastText + (first.lastEvidence ? '（佐证：' + first.lastEvidence + '）' : '') + ' ',
          element('button', {class: 'btn btn-default btn-xs', onclick: reuse}, '沿用')
        )
      : null,
    text,
    evidence,
    element('p', {class: 'filing-buttons'}, element('button', {class: 'btn btn-primary btn-sm', onclick: save}, '保存说明'), attach),
    message
  );
}

/** A button that sends a supporting file; about says of which finding, or is empty. */
function evidenceButton(id, about, message, sent) {
  return fileButton(
    '上传佐证文件',
    'btn-default btn-sm',
    async file => {
      message.replaceChildren('正在上传……');
      try {
        await upload('/api/submissions/' + id + '/evidence' + about, file, () => {});
        await sent(file);
      } catch (error) {
        message.replaceChildren(problemBox(error));
      }
    },
    '.pdf,.png,.jpg,.jpeg,.docx,.xlsx'
  );
}

const download = (id, file) => link(file.fileName, url('/api/submissions/' + id + '/evidence/' + file.id));

function byRuleAndColumn(open) {
  const groups = new Map();
  open.forEach(one => {
    const key = one.rule + '|' + one.column;
    groups.set(key, [...(groups.get(key) || []), one]);
  });
  return [...groups.values()];
}

/** Where what is open is explained: here, in the task's form as well, or by others. */
function whereTo(found, submission, task) {
  if (found.mayExplain) {
    return task.may.explain
      ? '逐项说明，或在“表单”页签中一并说明。'
      : '可以现在逐项说明；提交时仍没有说明的，会另有“说明异常数据”任务请您说明。';
  }
  return submission.part === 'ASSISTING'
    ? '协助单位不必说明：汇总后由责任单位的填报人说明。'
    : '由填报人在填报任务或“说明异常数据”任务中说明。';
}

export async function explanationsView(id, submission, task) {
  const list = place(element('div'));
  const show = () =>
    list.renew(async () => {
      const [found, files] = await Promise.all([
        get('/api/submissions/' + id + '/explanations'),
        get('/api/submissions/' + id + '/evidence')
      ]);
      const proofs = e => files.filter(f => f.rule === e.rule && f.column === e.column && f.rule).map(f => download(id, f));
      return [
        element(
          'p',
          {},
          found.open.length ? '还有' + found.open.length + '项异常没有说明。' + whereTo(found, submission, task) : '没有待说明的异常。'
        ),
        ...(found.mayExplain
          ? byRuleAndColumn(found.open).map(same => explainHere(id, same, show))
          : [
              table(
                ['数据项', '现值', '异常'],
                found.open.map(o => [o.column, o.value, o.message]),
                ''
              )
            ]),
        table(
          ['数据项', '数值', '说明', '佐证材料', '说明人', '时间', '审核人'],
          found.explained.map(e => [e.column, e.value, e.text, element('div', {}, e.evidence, proofs(e)), e.by, when(e.at), e.approvedBy]),
          '还没有情况说明。'
        )
      ];
    });
  await show();
  return list.node;
}

/** @param mayAdd whether the person has a task in which evidence may be sent */
export async function evidenceView(id, mayAdd) {
  const list = place(element('div'));
  const message = element('div', {'aria-live': 'polite'});
  const show = () =>
    list.renew(async () => {
      const files = await get('/api/submissions/' + id + '/evidence');
      return table(
        ['文件', '佐证的数据项', '上传人', '时间', '校验码（SHA-256）'],
        files.map(f => [download(id, f), f.rule ? f.column || '整表' : '（整份数据）', f.by, when(f.at), hash(f.sha256)]),
        '还没有佐证材料。'
      );
    });
  await show();
  const add = evidenceButton(id, '', message, async () => {
    message.replaceChildren('');
    await show();
  });
  return element('div', {}, mayAdd ? element('p', {}, add, ' PDF、图片、Word或Excel，20MB以内') : null, message, list.node);
}
