package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords cost time, and nobody can spend somebody else's: a pause holds for the account from one place; for a place
 * over all accounts, and for an account over all places, only where nobody has signed in to it before. Whether there is such
 * an account makes no difference.
 */
@Component
public class Pauses {

    private static final int LONGEST_NAME = 64;

    /** No account is called so. */
    private static final String CODES_OF = "second:";

    private static final int LANES = 64;
    private static final Duration LATELY = Duration.ofHours(1);

    private final FailureStore store;
    private final AccountEvents events;
    private final Clock clock;
    private final List<ReentrantLock> lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new ReentrantLock()).toList();

    Pauses(FailureStore store, AccountEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has a password, or a code, tried.
     *
     * @param exists whether there is such an account
     * @throws Refusal without having tried it, when it is to be waited for
     */
    public boolean tried(String name, BooleanSupplier opens, BooleanSupplier exists) {
        String account = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        Origin origin = origin(account);
        if (origin.knownSince().isPresent()) {
            return triedFrom(account, origin, opens, exists);
        }
        // of many tries at once none is made before the others are counted
        ReentrantLock lane = lanes.get(Math.floorMod((account + " " + origin.place()).hashCode(), LANES));
        lane.lock();
        try {
            return triedFrom(account, origin, opens, exists);
        } finally {
            lane.unlock();
        }
    }

    /**
     * Has a code of the account's second factor tried; wrong ones are counted by themselves.
     *
     * @throws Refusal without having tried it, when it is to be waited for
     */
    public boolean codeTried(String account, BooleanSupplier opens) {
        return tried(CODES_OF + account, opens, () -> true);
    }

    /** @param address that all of a place may share */
    private record Origin(String place, String address, Optional<Instant> knownSince) {}

    /** A browser that is known stands for itself, whatever others do at its address. */
    private Origin origin(String account) {
        Place now = Place.now();
        return now.browser()
                .flatMap(browser -> store.known(account, browser)
                        .map(since -> new Origin(browser, now.address(), Optional.of(since))))
                .orElseGet(() -> new Origin(now.address(), now.address(), store.known(account, now.address())));
    }

    private boolean triedFrom(String account, Origin origin, BooleanSupplier opens, BooleanSupplier exists) {
        List<FailureStore.Pause> failed = store.failed(account, origin.place());
        boolean isKnown = origin.knownSince().isPresent();
        failed.stream()
                .filter(one -> !isKnown || one.isOf(account, origin.place()))
                .map(FailureStore.Pause::until)
                .filter(until -> until.isAfter(clock.instant()))
                .max(Instant::compareTo)
                .ifPresent(until -> {
                    throw wait(until);
                });
        if (opens.getAsBoolean()) {
            opened(account, origin, failed);
            return true;
        }
        count(account, origin, exists);
        return false;
    }

    private void opened(String account, Origin origin, List<FailureStore.Pause> failed) {
        List<String> places = new ArrayList<>(List.of(origin.place()));
        Place.browserFromNowOn()
                .filter(browser -> !browser.equals(origin.place()))
                .ifPresent(places::add);
        boolean isLately = origin.knownSince()
                .filter(since -> since.plus(LATELY).isAfter(clock.instant()))
                .isPresent();
        if (!isLately || places.size() > 1 || failed.stream().anyMatch(one -> one.isOf(account, origin.place()))) {
            store.opened(account, places);
        }
    }

    private void count(String account, Origin origin, BooleanSupplier exists) {
        boolean here = Ladder.PAIR.begins(store.count(account, origin.place(), Ladder.PAIR));
        boolean fromHere = Ladder.PLACE.begins(store.count(FailureStore.ALL, origin.address(), Ladder.PLACE));
        boolean fromAnywhere = origin.knownSince().isEmpty()
                && Ladder.ACCOUNT.begins(store.count(account, FailureStore.ALL, Ladder.ACCOUNT));
        if ((here || fromAnywhere) && exists.getAsBoolean()) {
            events.note(AccountEvents.Kind.LOCKED, owner(account), "", where(account, origin, fromAnywhere));
        }
        if (fromHere) {
            events.note(AccountEvents.Kind.LOCKED, "", "", origin.address() + "，对没有从那里登录过的账号");
        }
    }

    private static String owner(String account) {
        return account.startsWith(CODES_OF) ? account.substring(CODES_OF.length()) : account;
    }

    private static String where(String account, Origin origin, boolean fromAnywhere) {
        return (fromAnywhere ? "没有登录过的各处" : origin.address()) + (account.startsWith(CODES_OF) ? "，第二因素的验证码" : "");
    }

    private Refusal wait(Instant end) {
        long seconds = Math.max(
                1, Duration.between(clock.instant(), end).plusMillis(999).toSeconds());
        return Refusal.often(
                "请稍后再登录",
                "输错次数较多，请过" + inWords(seconds) + "再试，到时自动恢复。忘记密码的，请在登录页点“忘记密码”。",
                Duration.ofSeconds(seconds));
    }

    static String inWords(long seconds) {
        return seconds < 60 ? seconds + "秒" : (seconds + 59) / 60 + "分钟";
    }

    /** From where sign-in to the accounts is paused now. */
    List<FailureStore.Pause> now() {
        return store.pauses();
    }

    /** What was known of it until now; nothing where nothing had failed. */
    List<FailureStore.Pause> end(String account) {
        return Stream.of(account, CODES_OF + account)
                .flatMap(one -> store.end(one).stream())
                .toList();
    }

    void forget(String account) {
        store.forget(account);
        store.forget(CODES_OF + account);
    }
}
