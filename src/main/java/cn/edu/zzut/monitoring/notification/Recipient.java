package cn.edu.zzut.monitoring.notification;

/** Whom a mail goes to. */
public record Recipient(String personId, String name, String address) {}
