/** Applications that run on one database at the same time: who is there, whose clock is wrong, who has died. */
@Module(mayKnow = {"database", "trouble"})
package cn.edu.zzut.monitoring.node;

import cn.edu.zzut.monitoring.Module;
