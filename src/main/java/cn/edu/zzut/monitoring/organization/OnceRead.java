package cn.edu.zzut.monitoring.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Units and people while somebody reads: each is asked for once, and whoever names several gets the whole list with one
 * statement. Only for what changes none of them.
 */
public final class OnceRead {

    /** So many people are asked for one by one: whoever reads, and one other. */
    private static final int SINGLE = 2;

    private static final ThreadLocal<@Nullable OnceRead> NOW = new ThreadLocal<>();

    private final Map<String, Optional<Person>> people = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<List<?>, Object> answers = new HashMap<>();
    private boolean everybody;

    private OnceRead() {}

    public static void begin() {
        NOW.set(new OnceRead());
    }

    public static void end() {
        NOW.remove();
    }

    static Optional<Person> person(String id, Function<String, Optional<Person>> one, Supplier<List<Person>> all) {
        OnceRead now = NOW.get();
        return now == null ? one.apply(id) : now.known(id, one, all);
    }

    private Optional<Person> known(String id, Function<String, Optional<Person>> one, Supplier<List<Person>> all) {
        if (!people.containsKey(id) && !everybody) {
            if (people.size() < SINGLE) {
                people.put(id, one.apply(id));
            } else {
                everybody = true;
                all.get().forEach(person -> people.put(person.id().value(), Optional.of(person)));
            }
        }
        return people.getOrDefault(id, Optional.empty());
    }

    /**
     * The same answer to the same question throughout a read.
     *
     * @param question of values, such as its name and what it is about
     */
    @SuppressWarnings("unchecked") // each question has answers of one type
    public static <T> T once(List<?> question, Supplier<T> answer) {
        OnceRead now = NOW.get();
        if (now == null) {
            return answer.get();
        }
        Object known = now.answers.get(question);
        if (known == null) {
            known = answer.get();
            now.answers.put(question, known);
        }
        return (T) known;
    }

    static Optional<Unit> unit(String code, Function<String, Optional<Unit>> one, Supplier<List<Unit>> all) {
        OnceRead now = NOW.get();
        if (now == null) {
            return one.apply(code);
        }
        if (now.units.isEmpty()) {
            all.get().forEach(unit -> now.units.put(unit.code().value(), unit));
        }
        return Optional.ofNullable(now.units.get(code));
    }
}
