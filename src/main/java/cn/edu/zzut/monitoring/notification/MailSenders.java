package cn.edu.zzut.monitoring.notification;

import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What mails are sent with, and what it is told of the server. */
final class MailSenders {

    private static final String PATIENCE_TO_CONNECT = "5000";
    private static final String PATIENCE = "10000";

    private MailSenders() {}

    static JavaMailSenderImpl to(MailServer server, String password) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        if (!server.username().isEmpty()) {
            sender.setUsername(server.username());
            sender.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
        protect(properties, server.protection());
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_TO_CONNECT);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        bound(sender);
        return sender;
    }

    /** Whatever the server answers is read within bounds, unless the environment has ways of its own to reach it. */
    static void bound(JavaMailSenderImpl sender) {
        Properties properties = sender.getJavaMailProperties();
        if (properties.stringPropertyNames().stream().noneMatch(MailSenders::isAWayOfItsOwn)) {
            for (String protocol : new String[] {"smtp", "smtps"}) {
                properties.put("mail." + protocol + ".socketFactory", new BoundedSockets());
                properties.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
            }
        }
    }

    private static boolean isAWayOfItsOwn(String property) {
        return property.contains("socketFactory") || property.contains(".socks.") || property.contains(".proxy.");
    }

    static MailServer described(JavaMailSenderImpl sender) {
        Properties set = sender.getJavaMailProperties();
        MailServer.Protection protection = isSet(set, "mail.smtp.ssl.enable") || "smtps".equals(sender.getProtocol())
                ? MailServer.Protection.SSL
                : isSet(set, "mail.smtp.starttls.enable") ? MailServer.Protection.STARTTLS : MailServer.Protection.NONE;
        String username = sender.getUsername() == null ? "" : sender.getUsername();
        int port = sender.getPort() > 0 ? sender.getPort() : protection == MailServer.Protection.SSL ? 465 : 25;
        return new MailServer(String.valueOf(sender.getHost()), port, username, protection);
    }

    private static boolean isSet(Properties set, String name) {
        return Boolean.parseBoolean(set.getProperty(name));
    }

    /** Wanted protection is had, or nothing is sent. */
    private static void protect(Properties properties, MailServer.Protection protection) {
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (protection) {
            case SSL -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
    }
}
