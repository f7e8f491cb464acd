/** 分析报告 over HTTP: drafts and editions, the texts that people write in them, templates. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.report;

import cn.edu.zzut.monitoring.Module;
