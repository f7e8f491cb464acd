package cn.edu.zzut.monitoring.telling;

import static cn.edu.zzut.monitoring.telling.Word.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What else the database's own triggers tell, beside the columns of watched tables: versions that were audited. Answers of
 * forms and deeds in the engine are in Chinese as they are written.
 */
final class Keys {

    private static final Map<String, Word> WORDS = Stream.of(
                    text("version", "版本"), text("submission", "填报记录"), text("sha256", "数据校验码（SHA-256）"))
            .collect(Collectors.toMap(Word::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private Keys() {}

    /** Those that are ours in our order, the others as they come behind them. */
    static List<Word> ordered(Set<String> keys) {
        List<Word> words = new ArrayList<>(WORDS.values());
        words.removeIf(word -> !keys.contains(word.name()));
        keys.stream().filter(key -> !WORDS.containsKey(key)).map(Keys::word).forEach(words::add);
        return words;
    }

    /** A key that is none of ours is called as it is, and so is its value but for yes and no. */
    static Word word(String key) {
        Word known = WORDS.get(key);
        return known != null ? known : new Word(key, key, Value.YES_NO);
    }
}
