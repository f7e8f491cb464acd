package cn.edu.zzut.monitoring.process.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What forms show as Markdown, made of texts that people wrote. Nothing of theirs becomes a link, a picture, a heading or
 * another sign: only what we laid out ourselves is layout.
 */
public final class Markdown {

    /** What Unicode says is no letter, and no text of a person may hold: where our emphasis begins and ends. */
    private static final String STRONG = "\ufdd0";

    private static final String ITEM = "- ";

    /** What means something within a line; an address would become a link by itself. */
    private static final Pattern SIGN =
            Pattern.compile("[\\\\`*_\\[\\]<>&~|]|:(?=//)|(?<=www)\\.|@", Pattern.CASE_INSENSITIVE);

    /** What means something where a line begins. */
    private static final Pattern FIRST = Pattern.compile("^(\\d{0,9})([#+=.)-])");

    private Markdown() {}

    /** Our emphasis, within {@link #list}. */
    public static String strong(String text) {
        return STRONG + text + STRONG;
    }

    /** Lines of ours, as they are put together from what people wrote: those that begin with {@code - } are items of a list. */
    public static String list(String text) {
        return text.lines().map(Markdown::listed).collect(Collectors.joining("\n"));
    }

    private static String listed(String line) {
        String plain = line.stripLeading();
        return plain.startsWith(ITEM)
                ? line.substring(0, line.length() - plain.length()) + ITEM + first(plain.substring(ITEM.length()))
                : first(line);
    }

    /** A person's text with its lines, and nothing else. */
    public static String text(String text) {
        return text.lines().map(Markdown::first).collect(Collectors.joining("\n"));
    }

    /** What stands where a line begins. */
    private static String first(String line) {
        return FIRST.matcher(inline(line)).replaceFirst("$1\\\\$2");
    }

    /** A person's text within a line of ours. */
    public static String inline(String text) {
        return SIGN.matcher(oneLine(text))
                .replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()))
                .replace(STRONG, "**");
    }

    /** So that nobody begins an item of {@link #list}. */
    public static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
