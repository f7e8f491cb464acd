// 我的意见: what the expert wrote in the review, what was answered, and whose turn it is.
import {get} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';

/** @param {number} year */
export async function ownComments(year) {
  const all = await get('/api/reviews/' + year + '/own-comments');
  const open = all.filter(one => one.holder).length;
  return element(
    'details',
    {open: open > 0},
    element('summary', {}, '我的意见（' + all.length + '，未办结' + open + '）'),
    table(
      ['表格', '轮次', '位置', '类别', '严重程度', '意见', '提出时间', '状态', '答复', '轮到谁'],
      all.map(one => [
        one.title,
        '第' + one.round + '轮',
        one.place,
        one.kindTitle,
        one.severityTitle + (one.falseData ? '，数据失实' : ''),
        one.text,
        when(one.at),
        one.stateTitle,
        one.response +
          (one.answeredBy ? '（' + one.answeredBy + (one.approvedBy ? '，单位负责人' + one.approvedBy + '审核' : '') + '）' : ''),
        one.holder
      ]),
      '您还没有提出意见。'
    )
  );
}
