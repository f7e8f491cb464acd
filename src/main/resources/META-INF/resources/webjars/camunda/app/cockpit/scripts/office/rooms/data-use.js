// 数据使用: the register of requests, and whose a file is.
import {dataUseRegister, recognition} from '../data-use.js';

/** @type {import('../section.js').Room} */
export const dataUseRoom = {
  id: 'data-use',
  title: '数据使用',
  timeless: true,
  sections: [
    {title: '数据使用登记', load: () => dataUseRegister(), always: true},
    {title: '识别数据出处', load: () => recognition(), always: true}
  ]
};
