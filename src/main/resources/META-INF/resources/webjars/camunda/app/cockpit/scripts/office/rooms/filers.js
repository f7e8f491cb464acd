// 填报人员: who fills in for which unit, whatever the year.
import {filers} from '../filers.js';
import {rosterProposal} from '../roster-proposal.js';

/** @type {import('../section.js').Room} */
export const filersRoom = {
  id: 'filers',
  title: '填报人员',
  timeless: true,
  sections: [
    {title: '各单位的填报人员', always: true, load: (year, again, room, show) => filers('', show)},
    {title: '单位和负责人的登记建议', always: true, load: year => rosterProposal(year)}
  ]
};
