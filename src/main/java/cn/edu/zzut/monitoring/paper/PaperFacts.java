package cn.edu.zzut.monitoring.paper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one edition of a paper says of the data.
 *
 * @param words field → text
 * @param lines the repeated row's fields, a line each
 * @param proofs what it holds for, each with a word that is another one as soon as that is
 */
record PaperFacts(Map<String, String> words, List<Map<String, String>> lines, List<Proof> proofs) {

    PaperFacts {
        words = new TreeMap<>(words);
        lines = lines.stream().<Map<String, String>>map(TreeMap::new).toList();
        proofs = List.copyOf(proofs);
    }

    /**
     * One thing that the paper holds for.
     *
     * @param what such as a table's title
     * @param shown how it is today, in Chinese
     * @param sha256 of its content; what is not there has an empty one
     */
    record Proof(String what, String shown, String sha256) {}
}
