// 常态监测: between the filings.
import {get} from '../../../../shared/scripts/api.js';
import {monitoringSection} from '../monitoring.js';

async function monitoring(year, again) {
  const {state} = await get('/api/cycles/' + year + '/progress');
  return monitoringSection(year, state, again);
}

/** @type {import('../section.js').Room} */
export const routineRoom = {id: 'routine', title: '常态监测', sections: [{title: '常态监测', load: monitoring, bare: true}]};
