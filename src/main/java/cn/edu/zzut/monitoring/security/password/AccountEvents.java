package cn.edu.zzut.monitoring.security.password;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to accounts, kept for good. */
@Service
@Transactional
public class AccountEvents {

    private static final int LONGEST = 200;

    /** What can happen. */
    public enum Kind {
        FIRST_PASSWORD("给定首次密码"),
        PASSWORD_CHANGED("本人修改密码"),
        PASSWORD_SET("他人修改密码"),
        RESET_ASKED("申请重置密码"),
        RESET_DONE("凭链接重置密码"),
        LOCKED("连续输错密码，暂停登录"),
        UNLOCKED("解除暂停"),
        SINGLE_SIGN_ON("统一身份认证登录"),
        REFUSED("统一身份认证后被拒绝"),
        SECOND_ON("启用第二因素"),
        SECOND_OFF("停用第二因素"),
        SECOND_RESET("第二因素被重置"),
        RECOVERY_USED("用恢复码代替验证码");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by who did it; empty where nobody was signed in */
    public void note(Kind kind, String account, String by, String detail) {
        jdbc.sql("insert into monitoring.account_event (at, account, kind, by, detail) values (?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        account,
                        kind.name(),
                        by,
                        detail.substring(0, Math.min(detail.length(), LONGEST)))
                .update();
    }

    /** The newest first. */
    public List<Event> newest(int limit) {
        return jdbc.sql("select at, account, kind, by, detail from monitoring.account_event order by id desc limit ?")
                .param(limit)
                .query((row, n) -> new Event(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        Kind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    public record Event(Instant at, String account, Kind kind, String by, String detail) {}
}
