/** 个人信息 over HTTP: one's own data and their copy, what is masked shown for a reason, and how long what is kept. */
@Module(mayKnow = {"web/answer", "web/submission"})
@NullMarked
package cn.edu.zzut.monitoring.web.personal;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
