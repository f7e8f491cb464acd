/** 第二因素: codes of a phone (TOTP, RFC 6238) beside the password, for the office and administrators, and recovery codes. */
@Module(mayKnow = {"node", "security/password", "trouble"})
package cn.edu.zzut.monitoring.security.second;

import cn.edu.zzut.monitoring.Module;
