package cn.edu.zzut.monitoring.web.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The hosts by whose names people reach the application. A request for another comes by a mistake, or by somebody who wants
 * the application to speak in that name. The machine itself may always ask.
 */
final class KnownHosts {

    private static final Set<String> MACHINE = Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final String ANY = "*";

    private final Set<String> names = new HashSet<>(MACHINE);

    /** @param more names without ports, with commas; {@code *} for any */
    KnownHosts(URI base, String more) {
        names.add(plain(base.getHost()));
        Arrays.stream(more.split(",")).map(KnownHosts::plain).forEach(names::add);
        names.remove("");
    }

    /** @param host without its port */
    boolean knows(String host) {
        return names.contains(ANY) || names.contains(plain(host));
    }

    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
