// 追责与表彰: the year's records, and who is commended.
import {commendation} from '../commendation.js';
import {records} from '../records.js';

/** @type {import('../section.js').Room} */
export const accountabilityRoom = {
  id: 'accountability',
  title: '追责与表彰',
  sections: [
    {title: '追责问责记录', load: year => records(year)},
    {title: '年度表彰', load: (year, again) => commendation(year, again)}
  ]
};
