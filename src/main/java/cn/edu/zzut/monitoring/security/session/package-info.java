/** Sessions as the database has them, so that whoever is signed in is so to each application that runs on it. */
@Module(mayKnow = {})
package cn.edu.zzut.monitoring.security.session;

import cn.edu.zzut.monitoring.Module;
