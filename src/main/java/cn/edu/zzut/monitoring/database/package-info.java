/**
 * Brings the database up before the application: the embedded PostgreSQL of the demo, or a look at the configured
 * server. Says in one line why a start is refused.
 */
@Module(mayKnow = "calendar")
package cn.edu.zzut.monitoring.database;

import cn.edu.zzut.monitoring.Module;
