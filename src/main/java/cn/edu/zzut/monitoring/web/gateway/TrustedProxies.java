package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.database.StartupRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The proxies whose word is taken for who is asking, for which host and by HTTPS or not: single addresses, and blocks of
 * IPv4 such as 172.16.0.0/12. Tomcat knows them as a pattern.
 */
record TrustedProxies(List<String> addresses) {

    private static final Pattern BLOCK =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int OCTETS = 4;
    private static final int BITS = 8;

    static TrustedProxies of(String setting) {
        return new TrustedProxies(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList());
    }

    /** Matches no address where there are none. */
    String pattern() {
        return addresses.isEmpty()
                ? "none"
                : addresses.stream().map(TrustedProxies::pattern).collect(Collectors.joining("|"));
    }

    private static String pattern(String address) {
        Matcher block = BLOCK.matcher(address);
        if (block.matches()) {
            int bits = block.group(OCTETS + 1) == null ? OCTETS * BITS : Integer.parseInt(block.group(OCTETS + 1));
            return IntStream.range(0, OCTETS)
                    .mapToObj(i -> octet(Integer.parseInt(block.group(i + 1)), bits - i * BITS, address))
                    .collect(Collectors.joining("\\."));
        }
        if (IPV6.matcher(address).matches()) {
            return Pattern.quote(address) + (address.equals("::1") ? "|0:0:0:0:0:0:0:1" : "");
        }
        throw wrong(address);
    }

    /** @param bits of the octet that are fixed; none or fewer for any value */
    private static String octet(int value, int bits, String address) {
        if (value > 255 || bits > (OCTETS * BITS)) {
            throw wrong(address);
        }
        if (bits <= 0) {
            return "\\d{1,3}";
        }
        int any = bits >= BITS ? 0 : (1 << (BITS - bits)) - 1;
        int first = value & ~any;
        return any == 0
                ? String.valueOf(value)
                : IntStream.rangeClosed(first, first + any)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static StartupRefusal wrong(String address) {
        return new StartupRefusal("反向代理地址 MONITORING_PROXY_ADDRESSES 中的“" + address
                + "”不是IP地址或IPv4网段（如 127.0.0.1,::1,172.16.0.0/12）。请改正后再启动。");
    }
}
