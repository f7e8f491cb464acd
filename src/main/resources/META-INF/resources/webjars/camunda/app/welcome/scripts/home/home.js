// 我的工作: where everybody lands after signing in. What waits, whose turn it is in the unit's tables, the unit's record, the guide.
import {find, get, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {draftsBelongTo} from '../../../shared/scripts/drafts.js';
import {element} from '../../../shared/scripts/elements.js';
import {part, parts} from '../../../shared/scripts/part.js';
import {place} from '../../../shared/scripts/place.js';
import {archiveYears} from './archive-years.js';
import {corrections} from './corrections.js';
import {unitFilers} from './filers.js';
import {dataUse} from './data-use.js';
import {meetings} from './meetings.js';
import {unitMonitoring} from './monitoring.js';
import {myData} from './my-data.js';
import {unitRecord} from './record.js';
import {ownComments} from './own-comments.js';
import {ownPapers} from './own-papers.js';
import {ownReports} from './own-reports.js';
import {mayHaveSecond, ownSignIn} from './own-sign-in.js';
import {unitRectifications} from './rectifications.js';
import {routineWork} from './routine.js';
import {signingIn} from './sign-in.js';
import {severalFiles} from './several-files.js';
import {accounts} from '../setup/accounts.js';
import {checklist} from '../setup/checklist.js';
import {mailSection} from '../setup/mail-server.js';
import {schoolSection} from '../setup/school.js';
import {hashChecks} from '../setup/hash-checks.js';
import {roster} from '../setup/setup.js';
import {seesTheWhole, unitData} from './unit-data.js';
import {ownTrail, trail} from './trail.js';
import {training} from './training.js';
import {unitTables} from './unit-tables.js';
import {workList} from './work-list.js';

/** The guide's page for each role; who has several gets the first of these. */
const GUIDES = [
  ['OFFICE', 'office'],
  ['LEADER', 'leader'],
  ['SECRETARY', 'leader'],
  ['ARCHIVIST', 'archivist'],
  ['EXPERT', 'expert'],
  ['UNIT_HEAD', 'unit-head'],
  ['DATA_LEAD', 'unit-head'],
  ['FILER', 'filer']
];

/** 进度: where the year stands, and what comes after it. */
function stagesLine(progress, me) {
  if (!progress && me.roles.includes('OFFICE')) {
    return element(
      'p',
      {},
      '本年度的填报还没有启动，由您启动：在任务列表右上角“启动流程”中选“年度质量监测数据填报”。启动前可以在Cockpit的“期限与日历”“历史年度”“指标体系”中核对校历、导入往年数据、核对本年度的表格。'
    );
  }
  if (!progress) {
    return element('p', {}, '本年度的填报还没有启动。启动后，您的任务会出现在这里，并发邮件通知您。');
  }
  const running = progress.stages.filter(s => s.state === 'RUNNING');
  const next = progress.stages.find(s => s.state === 'NOT_STARTED');
  const name = s => '“' + s.name + '”（截止' + when(s.dueAt) + '）';
  const texts = [running.length ? '正在进行' + running.map(name).join('、') : '', next ? '接下来是' + name(next) : ''].filter(text => text);
  return element('p', {}, progress.title + '：' + (texts.join('，') || '各阶段都已完成') + '。');
}

async function commended(year) {
  const found = await find('/api/cycles/' + year + '/commendation');
  if (!found || found.state !== 'PUBLISHED') {
    return null;
  }
  const own = found.ranking[0];
  return element(
    'p',
    {},
    found.year +
      '年度表彰：' +
      found.commended.join('、') +
      '。' +
      (own ? '本单位第' + own.place + '名' + (own.tied ? '（并列）' : '') + '，' + own.score + '分。' : ''),
    element('a', {href: url('/api/cycles/' + year + '/commendation.docx')}, '通报全文')
  );
}

/** The applications, as far as the person may open them. */
const APPLICATIONS = {tasklist: '任务列表', cockpit: '全校进展（Cockpit）', admin: '系统管理'};

const applications = session =>
  Object.keys(APPLICATIONS)
    .filter(app => session?.authorizedApps.includes(app))
    .map(app => [' ', element('a', {href: url('/camunda/app/' + app + '/')}, APPLICATIONS[app])]);

/** Whoever files for the unit, or sees the whole school, sees what the unit has to do; a place there alone opens nothing. */
const files = me => Boolean(me.unit) && ['UNIT_HEAD', 'DATA_LEAD', 'FILER'].some(role => me.roles.includes(role));
const seesUnit = me => files(me) || ['OFFICE', 'LEADER'].some(role => me.roles.includes(role));

const isAdministrator = session => Boolean(session?.authorizedApps.includes('admin'));

/** @param session what the engine's applications know of who is signed in */
function greeting(me, session) {
  const guide = GUIDES.find(([role]) => me.roles.includes(role));
  return [
    element('h3', {}, me.name + '，您好'),
    element(
      'p',
      {},
      [...new Set([me.unitName, ...me.roleTitles])].filter(part => part).join('，'),
      ' ',
      guide ? element('a', {href: url('/guide/' + guide[1]), target: '_blank'}, '使用指南（一页）') : null,
      isAdministrator(session) ? [' ', element('a', {href: url('/guide/administrator'), target: '_blank'}, '系统管理员使用指南')] : null,
      applications(session)
    )
  ];
}

/**
 * @param whole whether it is shown only once all its parts are there, because it takes the place of one that was
 * @param uploads what the files came to that were sent before
 * @param {{title: string, outcomes: any[]} | null} routine what was done in one go before
 */
async function home(again, whole = false, uploads = [], routine = null) {
  const [found, session] = await Promise.all([get('/api/home'), find('/camunda/api/admin/auth/user/default')]);
  const {me, years, progress, done, tasks} = found;
  draftsBelongTo(me.id);
  const year = years[0] || null;
  const anew = (results = []) => again(next => home(next, true, results));
  const page = parts([
    ...(isAdministrator(session) ? [checklist(), schoolSection(), mailSection()] : []),
    part('单位、人员、角色', () => (isAdministrator(session) ? roster() : null)),
    part('登录账号', () => (isAdministrator(session) ? accounts() : null)),
    part('培训签到', () => signingIn(me)),
    part('年度进展', () => (me.unit ? stagesLine(progress, me) : null)),
    part('轮到您的任务', () => (me.unit ? workList(tasks, done) : null)),
    part('一次上传多个文件', () => (tasks.some(task => task.fills) || uploads.length ? severalFiles(uploads, anew, tasks) : null)),
    part('可以一并办理', () =>
      routineWork(found.routine, routine, (title, outcomes) => again(next => home(next, true, [], {title, outcomes})))
    ),
    part('本单位数据', async () =>
      seesTheWhole(me)
        ? unitData(
            me,
            years.map(one => one.year)
          )
        : null
    ),
    part('我的培训', async () => (year && me.unit ? training(me, year.year) : null)),
    part('本单位的表格', async () => (seesUnit(me) && progress ? unitTables(progress, me.unit) : null)),
    part('本单位的数据更正', async () =>
      seesUnit(me)
        ? corrections(
            me,
            years.map(one => one.year)
          )
        : null
    ),
    part('本单位的材料', async () => (year ? ownPapers(me, year.year) : null)),
    part('本单位的常态监测', async () => (seesUnit(me) ? unitMonitoring(years.map(one => one.year)) : null)),
    part('本单位的整改任务', () => (me.unit ? unitRectifications(me.unit) : null)),
    part('校长办公会', async () => (year ? meetings(me, year.year, () => again(next => home(next, true))) : null)),
    part('我的意见', async () => (me.roles.includes('EXPERT') && year ? ownComments(year.year) : null)),
    part('归档包', async () => (me.roles.includes('ARCHIVIST') && year ? archiveYears(years.map(one => one.year)) : null)),
    part('核对保存的内容', () => (isAdministrator(session) || me.roles.includes('ARCHIVIST') ? hashChecks() : null)),
    part('本学院的分析报告', async () =>
      ownReports(
        me,
        years.map(one => one.year)
      )
    ),
    part('数据使用', () => (me.unit ? dataUse(() => again(next => home(next, true))) : null)),
    part('年度表彰', async () => (year ? commended(year.year) : null)),
    part('本单位的填报人员', () => (me.unit && me.roles.includes('UNIT_HEAD') ? unitFilers(me.unit) : null)),
    part('本单位的记录', () => (files(me) || me.roles.includes('OFFICE') ? unitRecord(me.unit) : null)),
    part('操作记录', () => (me.roles.includes('OFFICE') || isAdministrator(session) ? trail(me.roles.includes('OFFICE')) : null)),
    part('我的操作记录', () => ownTrail()),
    part('我的数据', () => myData()),
    part('我的登录', () => (mayHaveSecond(isAdministrator(session), me.roles) ? ownSignIn() : null))
  ]);
  if (whole) {
    await page.ready;
  }
  return element('div', {class: 'filing-desk home-page'}, greeting(me, session), page.node);
}

let shown = null;

export default {
  id: 'filing-home',
  pluginPoint: 'welcome.dashboard',
  priority: 1000,
  properties: {label: '我的工作'},
  render(node) {
    shown = place(node);
    shown.open(home);
  },
  unmount: () => shown.leave()
};
