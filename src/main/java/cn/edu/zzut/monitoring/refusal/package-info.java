/** The one way to say no to a person: invalid, conflict, not yours, gone, busy. Whatever else is thrown is a bug. */
@Module(knownByAll = true)
package cn.edu.zzut.monitoring.refusal;

import cn.edu.zzut.monitoring.Module;
