/**
 * Who is who: sign-in by the engine's accounts (HTTP Basic or the web applications' session), the accounts' groups and
 * the engine's authorizations. In rooms: own accounts with their passwords, a second factor, and sign-in by what the school has.
 */
@Module(
        mayKnow = {
            "access",
            "database",
            "node",
            "notification",
            "organization",
            "security/password",
            "security/second",
            "security/single",
            "trail",
            "trouble"
        })
package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.Module;
