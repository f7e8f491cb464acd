// 填报人员: who fills in for which unit, whatever the year.
import {filers} from '../filers.js';

/** @type {import('../section.js').Room} */
export const filersRoom = {
  id: 'filers',
  title: '填报人员',
  timeless: true,
  sections: [{title: '各单位的填报人员', always: true, load: (year, again, room, show) => filers('', show)}]
};
