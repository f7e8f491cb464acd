package cn.edu.zzut.monitoring.security.password;

/** There is no such account any more. */
public record AccountDeleted(String account) {}
