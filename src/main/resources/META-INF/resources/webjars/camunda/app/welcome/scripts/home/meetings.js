// 校长办公会: the record of its sessions and what lies before it, for its secretary and the leader in charge.
import {element} from '../../../shared/scripts/elements.js';
import {meetingMaterial, meetingRecord} from '../../../shared/scripts/meetings.js';
import {place} from '../../../shared/scripts/place.js';

/** Brought when it is opened: it is reckoned from the whole year. @param {number} year */
function material(year) {
  const shown = place(element('div'));
  const node = element('details', {}, element('summary', {}, year + '年度校长办公会的会议材料（按现在的数据）'), shown.node);
  node.addEventListener('toggle', () => node.open && shown.open(() => meetingMaterial(year)), {once: true});
  return node;
}

/**
 * @param {{roles: string[]}} me
 * @param {number} year
 * @param {() => void} again brings the page once more
 */
export async function meetings(me, year, again) {
  return me.roles.some(role => role === 'SECRETARY' || role === 'LEADER')
    ? [element('details', {}, element('summary', {}, year + '年度校长办公会的会议记录'), await meetingRecord(year, again)), material(year)]
    : null;
}
