package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.trail.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** What becomes of an account's own facts when it is saved; nothing where it is saved as it stands. */
final class AccountChanges {

    private static final int LONGEST = 80;

    private AccountChanges() {}

    /** Which account is asked for, whatever is refused of it. */
    static void isFor(Attempt attempt, @Nullable String account) {
        if (account != null && !account.isBlank()) {
            boolean tooLong = account.length() > LONGEST;
            attempt.mentions("账号“" + (tooLong ? account.substring(0, LONGEST) + "…" : account) + "”");
        }
    }

    /** @param before none for a new account */
    static List<Attempt.Detail> of(@Nullable User before, User after) {
        List<Attempt.Detail> changes = new ArrayList<>();
        add(changes, "姓", before == null ? null : before.getLastName(), after.getLastName());
        add(changes, "名", before == null ? null : before.getFirstName(), after.getFirstName());
        add(changes, "邮箱", before == null ? null : before.getEmail(), after.getEmail());
        return changes;
    }

    /** Nothing and empty text are the same to whoever reads it. */
    private static void add(List<Attempt.Detail> changes, String of, @Nullable String before, @Nullable String after) {
        String was = Objects.toString(before, "");
        String is = Objects.toString(after, "");
        if (!was.equals(is)) {
            changes.add(new Attempt.Detail(of, was, is));
        }
    }

    /** Told where it is somebody's own hand in the engine; our own addresses tell of themselves. */
    static void tell(List<Attempt.Detail> changes) {
        Attempt.current().filter(Attempt::isOfTheEngine).ifPresent(attempt -> changes.forEach(attempt::tells));
    }
}
