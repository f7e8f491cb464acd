/** 校长办公会 over HTTP: the material before it, the record of each session, its conditions, and their files. */
@Module(mayKnow = {"web/answer"})
package cn.edu.zzut.monitoring.web.meeting;

import cn.edu.zzut.monitoring.Module;
