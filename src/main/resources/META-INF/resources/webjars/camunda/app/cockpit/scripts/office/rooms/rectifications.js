// 意见与整改: what experts found, what is to be mended, and whether it came back.
import {correctionRegister} from '../../../../shared/scripts/correction-register.js';
import {comments, listMaking, ofLastYear, register} from '../rectifications.js';

/** @type {import('../section.js').Room} */
export const rectificationsRoom = {
  id: 'rectifications',
  title: '意见与整改',
  sections: [
    {title: '整改台账', load: (year, again, room, show) => register(year, show)},
    {title: '上年度的整改，本年度是否复发', load: year => ofLastYear(year)},
    {title: '编制整改任务清单', load: year => listMaking(year)},
    {title: '专家意见', load: year => comments(year)},
    {title: '数据更正登记簿', load: (year, again) => correctionRegister(year, again)}
  ]
};
