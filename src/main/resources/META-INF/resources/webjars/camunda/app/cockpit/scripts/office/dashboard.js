// The office's section on Cockpit's start page, the control room: each part loads, and fails, alone.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {part, parts} from '../../../shared/scripts/part.js';
import {place} from '../../../shared/scripts/place.js';
import {catalogSection} from './catalog.js';
import {commendationSection} from './commendation.js';
import {demo} from './demo.js';
import {highlights} from './highlights.js';
import {indicators} from './indicators.js';
import {mailsInTrouble} from './mails.js';
import {matrixSection} from './matrix.js';
import {monitoringSection} from './monitoring.js';
import {stages, tables} from './progress.js';
import {records} from './records.js';
import {timelineSection} from './timeline.js';
import {tablesWaitedFor, waitedFor} from './waited-for.js';
import {yearCheck} from './year-check.js';

function yearRoom(year, again) {
  const progress = get('/api/cycles/' + year + '/progress');
  const holders = get('/api/cycles/' + year + '/holders');
  return parts([
    part('各阶段进展', async () => [element('h3', {}, (await progress).title), stages(await progress, again)]),
    part('在等谁', async () => waitedFor(year, await holders)),
    part('全校进展', () => matrixSection(year)),
    part('日期', () => timelineSection(year)),
    part('全校校验', () => yearCheck(year, again)),
    part('监测指标的关注点', () => highlights(year, again)),
    part('监测指标', () => indicators(year)),
    part('追责问责记录', () => records(year)),
    part('年度表彰', () => commendationSection(year, again)),
    part('常态监测', async () => monitoringSection(year, (await progress).state, again)),
    part('逐表进展', async () =>
      element('details', {}, element('summary', {}, '逐表进展、办理经过与日期调整'), tables(await progress, tablesWaitedFor(await holders)))
    )
  ]);
}

const notLaunched = () => ({node: element('h3', {}, '尚未启动年度填报：请在任务列表右上角“启动流程”中启动'), ready: null});

/** @param whole whether it is shown only once all its parts are there, because it takes the place of one that was */
async function controlRoom(again, whole = false) {
  const years = get('/api/cycles');
  const anew = () => again(next => controlRoom(next, true));
  const room = parts([
    part('年度填报', async () => {
      const [running] = await years;
      const shown = running ? yearRoom(running.year, anew) : notLaunched();
      if (whole) {
        await shown.ready;
      }
      return shown.node;
    }),
    part('未送达的邮件', () => mailsInTrouble(anew)),
    part('指标体系', async () => {
      const [running] = await years;
      return catalogSection(running ? running.year + 1 : new Date().getFullYear());
    }),
    part('演示', () => demo(anew))
  ]);
  if (whole) {
    await room.ready;
  }
  return element('div', {class: 'filing-desk'}, room.node);
}

let shown = null;

export default {
  id: 'filing-progress',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  properties: {label: '年度填报进展'},
  render(node) {
    shown = place(node);
    shown.open(controlRoom);
  },
  unmount: () => shown.leave()
};
