package cn.edu.zzut.monitoring.web.gateway;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Only an IP address may become the one that somebody asks from, whoever says so: of what proxies have written one after the
 * other, that before the last word that is none is the asker's own, and is not read.
 */
final class PlainAddresses extends ValveBase {

    private static final String FOR = "X-Forwarded-For";

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;

    PlainAddresses() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        List<String> said = Collections.list(request.getHeaders(FOR));
        if (!said.isEmpty()) {
            MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
            String plain = of(String.join(",", said));
            headers.removeHeader(FOR);
            if (!plain.isEmpty()) {
                headers.addValue(FOR).setString(plain);
            }
        }
        getNext().invoke(request, response);
    }

    /** The addresses at the end of the list; empty where its last word is none. */
    static String of(String said) {
        String[] words = said.split(",", -1);
        Deque<String> plain = new ArrayDeque<>();
        for (int i = words.length - 1; i >= 0 && isOne(words[i].strip()); i--) {
            plain.addFirst(words[i].strip());
        }
        return String.join(", ", plain);
    }

    private static boolean isOne(String word) {
        return word.length() <= LONGEST
                && (IPV4.matcher(word).matches() || (IPV6.matcher(word).matches() && isRead(word)));
    }

    /** With a colon in it, no name is looked up. */
    private static boolean isRead(String ipv6) {
        try {
            return InetAddress.getByName(ipv6) != null;
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
