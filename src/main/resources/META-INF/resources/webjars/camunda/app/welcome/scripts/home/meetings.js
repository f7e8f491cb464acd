// 校长办公会: the record of its sessions, for its secretary and the leader in charge.
import {element} from '../../../shared/scripts/elements.js';
import {meetingRecord} from '../../../shared/scripts/meetings.js';

/**
 * @param {{roles: string[]}} me
 * @param {number} year
 * @param {() => void} again brings the page once more
 */
export async function meetings(me, year, again) {
  return me.roles.some(role => role === 'SECRETARY' || role === 'LEADER')
    ? element('details', {}, element('summary', {}, year + '年度校长办公会的会议记录'), await meetingRecord(year, again))
    : null;
}
