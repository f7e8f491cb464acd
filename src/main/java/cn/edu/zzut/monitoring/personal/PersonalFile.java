package cn.edu.zzut.monitoring.personal;

import java.util.List;

/** What is kept about one person, by kinds. */
public record PersonalFile(String person, List<Part> parts) {

    /**
     * @param title in Chinese
     * @param rows each with as many texts as there are headings
     */
    public record Part(String title, List<String> headings, List<List<String>> rows) {}

    /** How many lines there are in all. */
    public int entries() {
        return parts.stream().mapToInt(part -> part.rows().size()).sum();
    }
}
