/** 专家审核 over HTTP: what experts know, who has which tables, rounds, the summary, one's own comments. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.review;

import cn.edu.zzut.monitoring.Module;
