/**
 * 统一身份认证: sign-in by what the school has, OpenID Connect, CAS or its directory (LDAP), each off until it is configured. They
 * say who somebody is; what somebody may do, only our own records say.
 */
@Module(mayKnow = {"security/password", "security/session"})
package cn.edu.zzut.monitoring.security.single;

import cn.edu.zzut.monitoring.Module;
