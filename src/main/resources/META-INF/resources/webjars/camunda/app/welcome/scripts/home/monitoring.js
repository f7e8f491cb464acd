// 本单位的常态监测: the alerts and periods of one's own unit; nothing where there are none.
import {find, get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {alertsView, periodsView} from '../../../shared/scripts/monitoring-board.js';

/** @param {number[]} years the newest first; what passed from one to the next is shown with the one that found it */
export async function unitMonitoring(years) {
  for (const year of years.slice(0, 2)) {
    const board = await find('/api/monitoring?year=' + year);
    if (board && board.startedOn) {
      const alerts = await get('/api/monitoring/alerts?year=' + year);
      return alerts.length || board.periods.length
        ? element(
            'details',
            {},
            element('summary', {}, year + '年度常态监测'),
            alertsView(alerts, board.endedOn ? null : board),
            periodsView(board)
          )
        : null;
    }
  }
  return null;
}
