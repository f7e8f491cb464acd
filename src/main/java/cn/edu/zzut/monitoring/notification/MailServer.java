package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where mails are handed in.
 *
 * @param host empty for none
 * @param username empty where the server wants no sign-in
 */
public record MailServer(String host, int port, String username, Protection protection) {

    /** How the way to the server is kept from others' eyes. */
    public enum Protection {
        STARTTLS("STARTTLS（常用端口587）"),
        SSL("SSL/TLS（常用端口465）"),
        NONE("不加密（仅限校内网络，常用端口25）");

        private final String title;

        Protection(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static final MailServer NONE = new MailServer("", 25, "", Protection.NONE);

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern HOST =
            Pattern.compile(LABEL + "(\\." + LABEL + ")*|(?=[^:]*(:[^:]*){2,7}$)[0-9a-fA-F:]+[0-9a-fA-F:.]*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern ADDRESS = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_USERNAME = 128;
    private static final int LAST_PORT = 65_535;

    public boolean isNone() {
        return host.isEmpty();
    }

    /** Such as smtp.some.example:587. */
    public String address() {
        return host + ":" + port;
    }

    /** Whether the way there is the same, and as well protected, for the same user. */
    boolean isAlso(MailServer other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && username.equals(other.username)
                && protection == other.protection;
    }

    private boolean isPlausible() {
        Pattern wanted = NUMBERS.matcher(host).matches() ? ADDRESS : HOST;
        return host.length() <= LONGEST_HOST && wanted.matcher(host).matches();
    }

    /** @throws Refusal with all that is wrong, a line each */
    MailServer checked() {
        List<String> wrong = new ArrayList<>();
        if (isNone()) {
            wrong.add("服务器地址：没有填写。不再用邮件服务器的，请点“取消邮件服务器”。");
        } else if (!isPlausible()) {
            wrong.add("服务器地址：应为主机名或IP地址，例如smtp.school.example，不带“http://”和端口。");
        }
        if (port < 1 || port > LAST_PORT) {
            wrong.add("端口：应为1至" + LAST_PORT + "，常用465、587或25。");
        }
        if (username.length() > LONGEST_USERNAME || !Words.isLine(username)) {
            wrong.add("用户名：不超过" + LONGEST_USERNAME + "个字，不含换行和看不见的控制字符。");
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(String.join("\n", wrong));
        }
        return this;
    }
}
