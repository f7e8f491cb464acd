/** 指标体系 over HTTP: a year's catalog loaded, compared, mapped and published; rules and indicators tried on past years. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.Module;
