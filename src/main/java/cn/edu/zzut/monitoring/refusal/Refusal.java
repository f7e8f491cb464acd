package cn.edu.zzut.monitoring.refusal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person asked for is not done, and nothing has changed; the message says in Chinese why, and what to do next. A
 * refusal is ordinary and carries no stack trace. Whatever is thrown and is no refusal is a mistake in the code.
 */
public abstract sealed class Refusal extends RuntimeException {

    /** PostgreSQL: a character that no text may have, such as NUL. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    /** PostgreSQL: it shuts down, has crashed, or is just starting; it has no connection left. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CLOSED = "Connection is closed";

    /** Any connection exception. */
    private static final String NO_CONNECTION = "08";

    private static final Duration BACK_SOON = Duration.ofSeconds(10);

    private final String title;

    private Refusal(String title, String message) {
        super(Words.withoutControls(message), null, false, false);
        this.title = title;
    }

    /** What was given cannot be taken as it is. */
    public static Invalid invalid(String message) {
        return new Invalid("请核对后再试", message, List.of());
    }

    /** It cannot be done as things stand. */
    public static Conflict conflict(String message) {
        return conflict("当前状态不允许此操作", message);
    }

    /** It cannot be done as things stand; the title says in a few words what did not happen. */
    public static Conflict conflict(String title, String message) {
        return new Conflict(title, message);
    }

    /** The asker may see it, but may not do this. */
    public static NotYours notYours(String message) {
        return new NotYours("没有权限", message, false);
    }

    /** There is no such thing, or it is not the asker's: both are answered alike. */
    public static NotYours hidden(String message) {
        return new NotYours("没有找到", message, true);
    }

    /** It could be done, but too much is being done already; the same again after a while will do. */
    public static Busy busy(String message, Duration again) {
        return new Busy("现在较忙", message, again);
    }

    /** It was tried too often; the same again after the pause will do. */
    public static Often often(String title, String message, Duration again) {
        return new Often(title, message, again);
    }

    /** Nothing can be done while there is no database. */
    public static Busy databaseAway() {
        return new Busy("数据库暂时没有应答", "数据库暂时没有应答，您的操作没有生效，已保存的数据不受影响。请过一会儿再试；一直如此请联系系统管理员。", BACK_SOON);
    }

    /** Something else was faster, however often it was tried: somebody's else, or a second one of the asker's own. */
    public static Conflict race() {
        return conflict("刚刚另有一次保存", "刚刚另有一次保存（可能是别人，也可能是您自己的另一个窗口或请求），您的操作没有生效。请刷新后再试。");
    }

    /** It was the asker's, and is over. */
    public static Gone gone(String message) {
        return gone("任务已完成", message);
    }

    /** It was the asker's, and is over; the title says in a few words what is. */
    public static Gone gone(String title, String message) {
        return new Gone(title, message);
    }

    /** The refusal among an exception and its causes: frameworks wrap what our code throws. */
    public static Optional<Refusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof SQLException database && UNSTORABLE.contains(String.valueOf(database.getSQLState()))) {
                return Optional.of(invalid("填写的内容中有不能保存的控制字符，请删去后重新填写。"));
            }
            if (cause instanceof SQLException database && isAway(database)) {
                return Optional.of(databaseAway());
            }
        }
        return Optional.empty();
    }

    /**
     * Waiting in vain for a free connection of the pool is the same to whoever asked, and so is a connection that was taken
     * back while it was used, of which the pool says so without a state.
     */
    private static boolean isAway(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return thrown instanceof SQLTransientConnectionException
                || state.startsWith(NO_CONNECTION)
                || AWAY.contains(state)
                || CLOSED.equals(thrown.getMessage());
    }

    /**
     * What the log has of the message: nothing of what it quotes, which may be a cell. Whoever quotes otherwise than
     * between “ and ” says something else here.
     */
    public String withoutQuotations() {
        return String.valueOf(getMessage()).replaceAll("(?s)“.*”", "“…”").replace('\n', ' ');
    }

    /** A few words over the message. */
    public String title() {
        return title;
    }

    /** Asked again in the same way it is refused again; modules extend it to say more about what they could not take. */
    public static non-sealed class Invalid extends Refusal {

        private final transient List<String> details;

        /** @param details what is wrong, a line each; may be empty */
        protected Invalid(String title, String message, List<String> details) {
            super(title, message);
            this.details = List.copyOf(details);
        }

        /** What is wrong in detail, a line each; may be empty. */
        public List<String> details() {
            return details;
        }
    }

    /** Somebody or something else came first, or must come first. */
    public static final class Conflict extends Refusal {

        private Conflict(String title, String message) {
            super(title, message);
        }
    }

    /** There is no room for it now. */
    public static final class Busy extends Refusal {

        private final transient Duration again;

        private Busy(String title, String message, Duration again) {
            super(title, message);
            this.again = again;
        }

        /** After how long to ask again. */
        public Duration again() {
            return again;
        }
    }

    /** The asker is to wait first. */
    public static final class Often extends Refusal {

        private final transient Duration again;

        private Often(String title, String message, Duration again) {
            super(title, message);
            this.again = again;
        }

        /** After how long to ask again. */
        public Duration again() {
            return again;
        }
    }

    /** The asker is not the one who may. */
    public static final class NotYours extends Refusal {

        private final boolean hidden;

        private NotYours(String title, String message, boolean hidden) {
            super(title, message);
            this.hidden = hidden;
        }

        /** Whether the asker must not even learn that there is such a thing. */
        public boolean isHidden() {
            return hidden;
        }
    }

    /** What was asked about is over. */
    public static final class Gone extends Refusal {

        private Gone(String title, String message) {
            super(title, message);
        }
    }
}
