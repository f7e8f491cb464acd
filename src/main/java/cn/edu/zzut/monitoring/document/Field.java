package cn.edu.zzut.monitoring.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands between two pairs of braces in a template: a name, and for some behind a colon what it is about.
 *
 * @param argument empty where there is no colon
 */
public record Field(String name, String argument) {

    /** Two braces around anything but braces. */
    public static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");

    private static final Pattern COLON = Pattern.compile("[：:]");
    private static final Pattern COMMA = Pattern.compile("[、，,]");

    /** @param inside the text between the braces */
    public static Field of(String inside) {
        String[] parts = COLON.split(inside, 2);
        return new Field(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
    }

    /** The argument as a list. */
    public List<String> arguments() {
        return COMMA.splitAsStream(argument)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "{{" + name + (argument.isEmpty() ? "" : "：" + argument) + "}}";
    }
}
