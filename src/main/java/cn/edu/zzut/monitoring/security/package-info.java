/**
 * Who is who: sign-in by the engine's accounts (HTTP Basic or the web applications' session), the accounts' groups and
 * the engine's authorizations. In rooms: own accounts with their passwords, and sign-in by what the school has.
 */
@Module(
        mayKnow = {"access", "database", "notification", "organization", "security/password", "security/single", "trail"
        })
package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.Module;
