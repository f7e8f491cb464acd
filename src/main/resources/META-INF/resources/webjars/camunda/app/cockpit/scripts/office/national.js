// 上报国家平台, in the office's room 报告与上报.
import {element} from '../../../shared/scripts/elements.js';
import {nationalReport} from '../../../shared/scripts/national-report.js';

export const nationalSection = async year =>
  element('details', {}, element('summary', {}, '上报国家平台：数据包、导入清单、错误清单、回执'), await nationalReport(year));
