package cn.edu.zzut.monitoring.telling;

import static cn.edu.zzut.monitoring.telling.Word.text;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose changes the database itself puts on record, and each of its columns in Chinese.
 *
 * @param called as the entry says it: 新增单位, 修改单位
 */
record Watched(String table, Act act, String called, List<Word> words) {

    /** The row of a date that was moved says itself what it was before. */
    static final String MOVED_FROM = "old_day";

    static final String MOVED_TO = "new_day";

    static Watched of(String table, Act act, String called, Word... words) {
        return new Watched(table, act, called, List.of(words));
    }

    static Word number() {
        return text("id", "记录号");
    }

    Set<String> columns() {
        return words.stream().map(Word::name).collect(Collectors.toSet());
    }

    Optional<Word> word(String column) {
        return words.stream().filter(word -> word.name().equals(column)).findFirst();
    }
}
