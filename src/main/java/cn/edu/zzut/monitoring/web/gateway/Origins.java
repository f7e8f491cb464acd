package cn.edu.zzut.monitoring.web.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request that changes something was sent by a page of ours, or by no page at all. A browser sends the password
 * that somebody once typed for HTTP Basic along with whatever another site's page asks for; it says by these headers, which
 * no page can write, whose page that is.
 *
 * @param site {@code Sec-Fetch-Site}
 * @param origin {@code Origin}
 * @param referer {@code Referer}
 * @param agent {@code User-Agent}
 * @param ownWord whether there is a header that no page of another site can send without asking first
 */
record Origins(
        Optional<String> site,
        Optional<String> origin,
        Optional<String> referer,
        Optional<String> agent,
        boolean ownWord) {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** All browsers call themselves so. */
    private static final String BROWSER = "Mozilla/";

    /** @param hosts with their ports by which people reach the application */
    boolean isOurs(Set<String> hosts) {
        if (site.isPresent()) {
            return OURS.contains(site.get().toLowerCase(Locale.ROOT));
        }
        Optional<String> page = origin.or(() -> referer);
        if (page.isPresent()) {
            return host(page.get()).filter(hosts::contains).isPresent();
        }
        return ownWord || agent.filter(name -> name.startsWith(BROWSER)).isEmpty();
    }

    /** The host, and the port where it is not the usual one; empty where the address has none, such as {@code null}. */
    static Optional<String> host(String address) {
        try {
            URI uri = new URI(address);
            return Optional.ofNullable(uri.getHost()).map(host -> host(host, uri.getPort()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static String host(String name, int port) {
        String low = name.toLowerCase(Locale.ROOT);
        return port == -1 || port == 80 || port == 443 ? low : low + ":" + port;
    }
}
