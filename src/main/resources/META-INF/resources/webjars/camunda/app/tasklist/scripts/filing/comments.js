// 专家意见: an expert pins comments with their severity, the responsible unit answers each in its place.
import {get, post, send} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {keptText} from '../../../shared/scripts/drafts.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {commentDraft} from '../../../shared/scripts/half-written.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

export const commentsOf = id => get('/api/submissions/' + id + '/comments');

export const SEVERITIES = {ORDINARY: '一般（应说明）', SERIOUS: '严重（必须改）', SUGGESTION: '建议'};
export const KINDS = {
  DATA_ERROR: '数据错误',
  COUNTED_OTHERWISE: '口径不一',
  NO_PROOF: '缺佐证',
  ANOMALY: '异常需说明',
  ADVICE: '建议'
};

export const choice = (label, choices) =>
  element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label},
    Object.entries(choices).map(([value, title]) => element('option', {value}, title))
  );

/** What an expert says of a place in the data, for the line under the grid. */
export function commentKind(id) {
  const kind = choice('类别', KINDS);
  const severity = choice('严重程度', SEVERITIES);
  const wanted = element('input', {
    type: 'text',
    class: 'form-control input-sm',
    maxlength: '1000',
    'aria-label': '需要的佐证',
    placeholder: '需要的佐证（可不填）'
  });
  const proof = element('input', {
    type: 'text',
    class: 'form-control input-sm hidden',
    maxlength: '4000',
    'aria-label': '数据失实的证明',
    placeholder: '证明：依据什么、相差多少'
  });
  const untrue = element('input', {
    type: 'checkbox',
    onchange: () => proof.classList.toggle('hidden', !untrue.checked)
  });
  return {
    label: '提出意见',
    placeholder: '存在的问题',
    key: commentDraft(id),
    extras: [kind, severity, wanted, element('label', {title: '责任单位接受后将建立追责记录'}, untrue, ' 数据失实'), proof],
    async save(place, text) {
      const found = await post('/api/submissions/' + id + '/comments', {
        ...place,
        text,
        kind: kind.value,
        severity: severity.value,
        wantedProof: wanted.value,
        falseData: untrue.checked,
        proof: proof.value
      });
      untrue.checked = false;
      proof.value = '';
      wanted.value = '';
      proof.classList.add('hidden');
      return found.comments;
    },
    done: '已记下，随“专家审核数据”任务一并提交，提交前可在“专家意见”中撤回。'
  };
}

/** 接受 or 有异议, with the reason. */
function answerForm(id, comment, answered) {
  const reason = element('input', {
    type: 'text',
    class: 'form-control input-sm',
    maxlength: '1000',
    'aria-label': '异议的理由',
    placeholder: '有异议时写明理由'
  });
  const sent = keptText(reason, 'answer:' + comment.id);
  const message = element('div', {'aria-live': 'polite'});
  const answer = accepted => async () => {
    try {
      await send('PUT', '/api/submissions/' + id + '/comments/' + comment.id + '/answer', {accepted, reason: reason.value});
      sent();
      await answered();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {class: 'comment-answer'},
    element('button', {class: 'btn btn-default btn-xs', onclick: answer(true)}, '接受'),
    ' ',
    element('button', {class: 'btn btn-default btn-xs', onclick: answer(false)}, '有异议'),
    reason,
    message
  );
}

const stateOf = comment =>
  comment.stateTitle +
  (comment.response && comment.state !== 'DRAFT' ? '：' + comment.response : '') +
  (comment.answeredBy ? '（' + comment.answeredBy + (comment.approvedBy ? '，单位负责人' + comment.approvedBy + '审核' : '') + '）' : '');

function emptyText(found) {
  return found.mayComment ? '还没有意见。在“数据”中点一个单元格，选择严重程度，写下意见。' : '没有专家意见。';
}

/** @param locate leads to the comment's cell */
export async function commentsView(id, locate) {
  const list = place(element('div'));
  const message = element('div', {'aria-live': 'polite'});
  async function takeBack(comment) {
    try {
      await send('DELETE', '/api/submissions/' + id + '/comments/' + comment.id);
      await show();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }
  function actions(found, comment) {
    return element(
      'div',
      {},
      comment.row ? element('button', {class: 'btn btn-default btn-xs', onclick: () => locate(comment)}, '定位') : null,
      ' ',
      comment.own && comment.state === 'DRAFT'
        ? element('button', {class: 'btn btn-default btn-xs', onclick: () => takeBack(comment)}, '撤回')
        : null,
      found.mayAnswer && comment.state !== 'CLOSED' ? answerForm(id, comment, show) : null
    );
  }
  const show = () => list.renew(async () => listOf(await commentsOf(id)));
  const listOf = found =>
    element(
      'div',
      {},
      found.mayComment && found.portion ? element('p', {}, found.portion + '其余的行由其他专家审核，对其提出的意见不予记录。') : null,
      found.mayAnswer ? element('p', {}, '逐条答复后，在“表单”页签提交；没有逐条答复的，以表单中的核查结果为准。') : null,
      table(
        ['位置', '严重程度', '类别', '意见', '专家', '时间', '状态', ''],
        found.comments.map(c => [
          c.place,
          c.severityTitle + (c.falseData ? '，数据失实' : ''),
          c.kindTitle,
          c.text + (c.proof ? '（证明：' + c.proof + '）' : '') + (c.wantedProof ? '（请提供：' + c.wantedProof + '）' : ''),
          c.by,
          when(c.at),
          stateOf(c),
          actions(found, c)
        ]),
        emptyText(found),
        cells => (cells[1].startsWith('严重') ? 'danger' : '')
      )
    );
  await show();
  return element('div', {}, list.node, message);
}
