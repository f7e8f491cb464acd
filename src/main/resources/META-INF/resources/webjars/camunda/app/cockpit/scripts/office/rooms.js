// The office's rooms in the order of their links; one without sections is not there.
import {accountabilityRoom} from './rooms/accountability.js';
import {archiveRoom} from './rooms/archive.js';
import {catalogRoom} from './rooms/catalog.js';
import {checksRoom} from './rooms/checks.js';
import {conceptsRoom} from './rooms/concepts.js';
import {dataUseRoom} from './rooms/data-use.js';
import {deadlinesRoom} from './rooms/deadlines.js';
import {expertReviewRoom} from './rooms/expert-review.js';
import {filersRoom} from './rooms/filers.js';
import {meetingRoom} from './rooms/meeting.js';
import {messagesRoom} from './rooms/messages.js';
import {pastYearsRoom} from './rooms/past-years.js';
import {progressRoom} from './rooms/progress.js';
import {rectificationsRoom} from './rooms/rectifications.js';
import {reportsRoom} from './rooms/reports.js';
import {routineRoom} from './rooms/routine.js';
import {trainingRoom} from './rooms/training.js';

/** @type {import('./section.js').Room[]} */
export const ROOMS = [
  progressRoom,
  deadlinesRoom,
  trainingRoom,
  checksRoom,
  expertReviewRoom,
  conceptsRoom,
  rectificationsRoom,
  reportsRoom,
  meetingRoom,
  archiveRoom,
  routineRoom,
  accountabilityRoom,
  dataUseRoom,
  catalogRoom,
  pastYearsRoom,
  filersRoom,
  messagesRoom
].filter(room => room.sections.length);
