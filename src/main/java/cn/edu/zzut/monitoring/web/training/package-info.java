/** 填报培训 over HTTP: sessions, who attended, the quiz and its bank, who has neither attended nor passed. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.Module;
