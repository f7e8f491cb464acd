// 报告与上报: what goes to the platform.
import {reportPackages} from '../report-packages.js';

/** @type {import('../section.js').Room} */
export const reportsRoom = {
  id: 'reports',
  title: '报告与上报',
  sections: [{title: '上报数据包', load: year => reportPackages(year)}]
};
