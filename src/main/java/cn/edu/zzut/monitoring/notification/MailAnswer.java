package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Words;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What a mail server answered to a mail, in Chinese, and what to do. */
public record MailAnswer(Kind kind, String words) {

    /** What kind of answer. */
    public enum Kind {
        ACCEPTED("已接收"),
        REFUSED("被拒绝"),
        SIGN_IN("登录失败"),
        NOBODY("连接不上"),
        SILENT("没有应答"),
        INSECURE("加密失败"),
        FAILED("没有发出");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final int LONGEST = 300;

    static MailAnswer accepted() {
        return new MailAnswer(Kind.ACCEPTED, "邮件服务器已接收。请到收件邮箱查看；几分钟内没有收到的，看看垃圾邮件，或请邮件管理员查投递记录。");
    }

    static MailAnswer silent() {
        return new MailAnswer(Kind.SILENT, "邮件服务器接受了连接，但没有在限定时间内应答。请核对端口与加密方式是否对应（SSL/TLS用465，STARTTLS用587），再试一次。");
    }

    /** Why it was not sent. */
    static MailAnswer of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        if (is(
                causes,
                one -> one instanceof MailAuthenticationException || one instanceof AuthenticationFailedException)) {
            return new MailAnswer(Kind.SIGN_IN, "邮件服务器不接受用户名和密码。请核对；要求“授权码”的邮箱填写授权码，不是登录密码。" + said(causes));
        }
        if (is(causes, SSLException.class::isInstance) || mentions(causes, "STARTTLS")) {
            return new MailAnswer(Kind.INSECURE, "加密连接没有建立。请核对加密方式与端口是否对应，服务器证书是否有效、与地址一致。" + said(causes));
        }
        if (is(causes, BoundedSockets.TooMuchSaid.class::isInstance)) {
            return new MailAnswer(Kind.FAILED, "这个地址和端口的应答超过1MB，不像邮件服务器，已中断连接。请核对地址和端口；确是邮件服务器的，请邮件管理员检查。");
        }
        if (is(causes, UnknownHostException.class::isInstance)) {
            return new MailAnswer(Kind.NOBODY, "找不到这个服务器地址。请核对拼写，以及本机能否解析该域名。");
        }
        if (is(causes, SocketTimeoutException.class::isInstance)) {
            return mentions(causes, "Couldn't connect")
                    ? new MailAnswer(Kind.NOBODY, "连接超时。请核对地址和端口，以及防火墙是否放行本机到邮件服务器。")
                    : silent();
        }
        if (is(causes, one -> one instanceof ConnectException || one instanceof NoRouteToHostException)) {
            return new MailAnswer(Kind.NOBODY, "这个地址和端口上没有邮件服务在运行。请核对端口，以及邮件服务是否已启动、防火墙是否放行。");
        }
        if (is(causes, SendFailedException.class::isInstance)) {
            return new MailAnswer(Kind.REFUSED, "邮件服务器拒收。常见原因：发件人邮箱与用户名不一致，或不允许本机转发到校外。" + said(causes));
        }
        return new MailAnswer(Kind.FAILED, "没有发出。请核对地址、端口和加密方式。" + said(causes));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable one = failure;
                one != null && !causes.contains(one);
                one = next(one).orElse(null)) {
            causes.add(one);
        }
        return causes;
    }

    private static Optional<Throwable> next(Throwable one) {
        if (one instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return Optional.of(sending.getMessageExceptions()[0]);
        }
        if (one instanceof jakarta.mail.MessagingException mail && mail.getNextException() != null) {
            return Optional.of(mail.getNextException());
        }
        return Optional.ofNullable(one.getCause());
    }

    private static boolean is(List<Throwable> causes, Predicate<Throwable> kind) {
        return causes.stream().anyMatch(kind);
    }

    private static boolean mentions(List<Throwable> causes, String word) {
        return is(causes, one -> one.getMessage() != null && one.getMessage().contains(word));
    }

    /** The server's own words, bounded. */
    private static String said(List<Throwable> causes) {
        String words = causes.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((outer, inner) -> inner)
                .map(message -> Words.withoutControls(message.substring(0, Math.min(message.length(), 2 * LONGEST)))
                        .replaceAll("\\s+", " ")
                        .strip())
                .orElse("");
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "……" : words;
        return shown.isEmpty() ? "" : "服务器的回答：“" + shown + "”";
    }
}
