/** Records of accountability over HTTP, and the ledger of who held a table when. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.accountability;

import cn.edu.zzut.monitoring.Module;
