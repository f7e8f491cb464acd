// 签到名单: ticked by the office, or taken from a list; what of a list is not taken is named.
import {get, post, upload} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/**
 * @param {{id: number}} session
 * @param {(people: {present: boolean | null}[]) => void} counted told who was there now
 */
export async function attendanceList(session, counted) {
  const path = '/api/training/sessions/' + session.id + '/attendance';
  const said = element('div', {'aria-live': 'polite'});
  const shown = place(element('div'));
  const draw = people => {
    counted(people);
    return table(
      ['单位', '姓名', '工号', '签到', '方式', '时间', ''],
      people.map(one => [
        one.unitName,
        one.name,
        one.id,
        one.present ? '已签到' : one.present === false ? '已更正为未到' : '未签到',
        one.present === null ? '' : one.way + '（' + one.by + '）',
        when(one.at),
        element('button', {class: 'btn btn-default btn-xs', onclick: () => tick(one)}, one.present ? '更正为未到' : '登记签到')
      ]),
      '还没有邀请人员。'
    );
  };
  const tick = async one => {
    try {
      const people = await post(path, {people: [one.id], present: !one.present});
      shown.renew(() => draw(people));
      said.replaceChildren();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  const take = async file => {
    try {
      const taken = await upload(path + '/import', file, () => {}, 'POST');
      said.replaceChildren(
        '登记签到' +
          taken.present +
          '人，未到' +
          taken.absent +
          '人，没有填的' +
          taken.unchanged +
          '人不变' +
          (taken.refused.length ? '，' + taken.refused.length + '行没有采用：' : '。'),
        element(
          'ul',
          {},
          taken.refused.map(text => element('li', {}, text))
        )
      );
      const people = await get(path);
      shown.renew(() => draw(people));
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  const people = await get(path);
  shown.renew(() => draw(people));
  return element(
    'div',
    {},
    element(
      'p',
      {class: 'filing-buttons'},
      fileButton('导入签到表', 'btn-default btn-sm', take),
      ' 表头须有“工号”“姓名”“签到”。“签到”列填“√”“已到”“是”的登记签到，填“未到”“缺席”“请假”“否”的登记未到，空着的不变（以前由签到表导入的改为未到）。'
    ),
    said,
    shown.node
  );
}
