package cn.edu.zzut.monitoring.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;

/** What people were told is done, kept outside the application, and whether its database knows it: once, and with its hash. */
final class Journal {

    private final Map<String, String> asked = new TreeMap<>(Map.of(
            "task", "select count(*) from act_hi_taskinst where id_ = ? and end_time_ is not null",
            "upload",
                    "select count(*) from monitoring.submission_version where submission_id || '/' || number || '/' || sha256 = ?",
            "evidence", "select count(*) from monitoring.document where sha256 = ?",
            "person", "select count(*) from monitoring.person where id = ?",
            "report", "select count(*) from monitoring.report where id::text = ?"));
    private final Map<String, Collection<String>> done = new TreeMap<>();
    private final Collection<String> urges = new ConcurrentLinkedQueue<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();

    Journal() {
        asked.keySet().forEach(kind -> done.put(kind, new ConcurrentLinkedQueue<>()));
    }

    void taskDone(String id) {
        done.get("task").add(id);
    }

    void uploaded(long submission, int number, String sha256) {
        done.get("upload").add(submission + "/" + number + "/" + sha256);
    }

    void evidenceKept(byte[] content) {
        done.get("evidence").add(DigestUtils.sha256Hex(content));
    }

    void registered(String id) {
        done.get("person").add(id);
    }

    void reported(long id) {
        done.get("report").add(Long.toString(id));
    }

    void urged(String words) {
        urges.add(words);
    }

    void refused(String task) {
        refused.add(task);
    }

    boolean isRefused(String task) {
        return refused.contains(task);
    }

    void unanswered() {
        unanswered.incrementAndGet();
    }

    int unansweredCount() {
        return unanswered.get();
    }

    int size() {
        return urges.size() + done.values().stream().mapToInt(Collection::size).sum();
    }

    String perKind() {
        Map<String, Integer> sizes = new TreeMap<>();
        done.forEach((kind, all) -> sizes.put(kind, all.size()));
        sizes.put("urge", urges.size());
        return sizes.toString();
    }

    /** What was answered as done and is not there once. */
    Set<String> missingOrDoubled(Connection database) throws SQLException {
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, Collection<String>> kind : done.entrySet()) {
            try (PreparedStatement question = database.prepareStatement(asked.get(kind.getKey()))) {
                for (String what : kind.getValue()) {
                    question.setString(1, what);
                    long times = count(question);
                    if (times != 1) {
                        wrong.add(kind.getKey() + " " + what + ": " + times + " times");
                    }
                }
            }
        }
        // answered or not: each file is sent once
        try (ResultSet twice = database.createStatement()
                .executeQuery("select sha256 from monitoring.document where file_name = '佐证.pdf' group by sha256"
                        + " having count(*) > 1")) {
            while (twice.next()) {
                wrong.add("evidence twice: " + twice.getString(1));
            }
        }
        try (PreparedStatement question =
                database.prepareStatement("select count(*) from monitoring.mail where position(? in body) > 0")) {
            for (String words : urges) {
                question.setString(1, words);
                if (count(question) == 0) {
                    wrong.add("urge " + words + ": no mail");
                }
            }
        }
        return wrong;
    }

    private static long count(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
