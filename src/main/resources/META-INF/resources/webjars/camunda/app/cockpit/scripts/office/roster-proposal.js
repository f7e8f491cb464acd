// 单位和负责人的登记建议: made of a year's tables, for the administrator to look at and load.
import {url} from '../../../shared/scripts/api.js';
import {element, link} from '../../../shared/scripts/elements.js';

/** @param {number} year whose tables, and those of the year before, are offered */
export const rosterProposal = year =>
  Promise.resolve(
    element(
      'div',
      {},
      element(
        'p',
        {},
        '按表1-2、1-3、1-5-1列出还没有登记、或名称不同的单位和单位负责人。交系统管理员核对、补上邮箱，先试读再导入；不能确定的写在“填写说明”最前面。下载不改变任何登记。'
      ),
      element(
        'p',
        {class: 'filing-buttons'},
        [year - 1, year].flatMap(one => [link('按' + one + '年数据下载', url('/api/years/' + one + '/roster-proposal.xlsx')), ' '])
      )
    )
  );
