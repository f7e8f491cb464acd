package cn.edu.zzut.monitoring.trail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of an attempt: what it asks for; or what it has come to, which is true only as long as what it changed stays. */
final class Findings {

    static final int MOST_WORDS = 12;
    private static final int MOST_DETAILS = 30;

    private final Set<String> words = new LinkedHashSet<>();
    private final List<Attempt.Detail> details = new ArrayList<>();
    private Optional<Subject> subject = Optional.empty();

    /** The first ones are kept. */
    void add(String known) {
        if (words.size() < MOST_WORDS && !known.isBlank()) {
            words.add(known);
        }
    }

    /** The first ones are kept. */
    void add(Attempt.Detail detail) {
        if (details.size() < MOST_DETAILS) {
            details.add(detail);
        }
    }

    /** Of several things what they have in common. */
    void add(Subject known) {
        subject = Optional.of(subject.map(already -> already.common(known)).orElse(known));
    }

    /** It was rolled back. */
    void forget() {
        words.clear();
        details.clear();
        subject = Optional.empty();
    }

    boolean isNothing() {
        return words.isEmpty() && details.isEmpty();
    }

    Set<String> words() {
        return words;
    }

    List<Attempt.Detail> details() {
        return List.copyOf(details);
    }

    Optional<Subject> subject() {
        return subject;
    }
}
