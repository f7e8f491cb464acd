// 数据使用: what the person asked for and may take, and what is asked of the tables of the own unit.
import {post, url} from '../../../shared/scripts/api.js';
import {dataUses, dataUseTable, registerLink} from '../../../shared/scripts/data-use.js';
import {element, link} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @param {import('../../../shared/scripts/data-use.js').DataUse} one @param {() => void} again */
function withdrawal(one, again) {
  const reason = element('input', {class: 'form-control input-sm', placeholder: '撤回的原因', 'aria-label': '撤回的原因'});
  const said = element('div', {'aria-live': 'polite'});
  const send = async () => {
    try {
      await post('/api/data-use/' + one.id + '/withdrawal', {reason: reason.value});
      again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return element(
    'details',
    {},
    element('summary', {}, '撤回'),
    reason,
    element('button', {class: 'btn btn-default btn-sm', onclick: send}, '确认撤回'),
    said
  );
}

/** @param {() => void} again brings the page once more */
export async function dataUse(again) {
  const all = await dataUses();
  const own = all.filter(one => one.own);
  const others = all.filter(one => !one.own);
  return [
    element(
      'details',
      {open: own.some(one => one.state === 'IN_USE')},
      element('summary', {}, '我的数据使用申请（' + own.length + '）'),
      element('p', {}, '需要使用本职任务以外的数据时，请在任务列表点“启动流程”，选“数据使用申请”。'),
      own.length
        ? dataUseTable(own, '', one =>
            one.state === 'IN_USE'
              ? link('下载数据', url('/api/data-use/' + one.id + '/data.xlsx'))
              : one.withdrawable
                ? withdrawal(one, again)
                : ''
          )
        : null
    ),
    others.length
      ? element(
          'details',
          {},
          element('summary', {}, '对本单位表格的数据使用申请（' + others.length + '）'),
          element('p', {}, registerLink()),
          dataUseTable(others, '', () => '')
        )
      : null
  ];
}
