/** 数据更正 over HTTP: a unit asks and withdraws; its register as page and workbook (第十九条). */
@Module(mayKnow = {"web/answer", "web/submission"})
package cn.edu.zzut.monitoring.web.correction;

import cn.edu.zzut.monitoring.Module;
