/** 国家平台上报 over HTTP: the checklist of imported tables, the platform's error lists, the receipt. */
@Module(mayKnow = {"web/answer", "web/submission"})
package cn.edu.zzut.monitoring.web.national;

import cn.edu.zzut.monitoring.Module;
