/** How requests get here: through which proxy, for which host, by HTTPS or not, and what the log calls them. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.Module;
