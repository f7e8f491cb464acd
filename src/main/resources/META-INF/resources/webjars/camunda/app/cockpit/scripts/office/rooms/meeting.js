// 校长办公会: what lies before it, and the record of each session with its conditions.
import {meetingMaterial, meetingRecord} from '../../../../shared/scripts/meetings.js';

/** @type {import('../section.js').Room} */
export const meetingRoom = {
  id: 'meeting',
  title: '校长办公会',
  sections: [
    {title: '会议记录和会议意见', load: (year, again) => meetingRecord(year, again)},
    {title: '会议材料', load: year => meetingMaterial(year), folded: true}
  ]
};
