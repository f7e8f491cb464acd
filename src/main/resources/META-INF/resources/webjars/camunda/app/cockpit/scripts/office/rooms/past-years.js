// 历史年度: years that were over before the school began here, brought in from the workbooks of their tables.
import {pastYears} from '../past-years.js';

/** @type {import('../section.js').Room} */
export const pastYearsRoom = {
  id: 'past-years',
  title: '历史年度',
  timeless: true,
  sections: [{title: '历史年度', bare: true, always: true, load: (year, again, room, show) => pastYears(again, show)}]
};
