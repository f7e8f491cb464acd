/**
 * Who is who: sign-in by the engine's accounts (HTTP Basic or the web applications' session), the accounts' groups and the
 * engine's authorizations. Knows organization and, for sign-in, the engine.
 */
package cn.edu.zzut.monitoring.security;
