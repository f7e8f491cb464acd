// 数据使用: the register of requests, whose a file is, and what is done with people's data.
import {dataUseRegister, recognition} from '../data-use.js';
import {personalCopies, personalRecords} from '../personal-data.js';

/** @type {import('../section.js').Room} */
export const dataUseRoom = {
  id: 'data-use',
  title: '数据使用',
  timeless: true,
  sections: [
    {title: '数据使用登记', load: () => dataUseRegister(), always: true},
    {title: '识别数据出处', load: () => recognition(), always: true},
    {title: '个人信息', folded: true, always: true, load: () => personalRecords()},
    {title: '个人数据副本', folded: true, always: true, load: (year, again) => personalCopies(again)}
  ]
};
