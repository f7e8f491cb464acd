/**
 * 自有账号: how passwords are kept, what they must be, whose must be changed first, how a forgotten one is replaced, and when
 * an account is locked.
 */
@Module(mayKnow = {"organization", "trail"})
package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.Module;
