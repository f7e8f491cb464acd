/** 统计口径 over HTTP: concepts, what they amount to in a year, their differences, and what the office changes (第十八条). */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.concept;

import cn.edu.zzut.monitoring.Module;
