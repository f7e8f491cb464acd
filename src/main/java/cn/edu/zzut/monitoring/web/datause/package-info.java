/** 数据使用 over HTTP: the register, the applicant's own requests, the file itself, whose a file is that turned up. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.datause;

import cn.edu.zzut.monitoring.Module;
