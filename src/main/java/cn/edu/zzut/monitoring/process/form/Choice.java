package cn.edu.zzut.monitoring.process.form;

import java.util.regex.Pattern;

/**
 * One of what a form lets its person choose from.
 *
 * @param label what the person reads; forms reckon labels that look like an expression, so that these are made none
 * @param value what is answered
 */
public record Choice(String label, String value) {

    private static final Pattern EXPRESSION = Pattern.compile("^=|(?<=\\{)(?=\\{)");

    /** Of no width, and no end of line. */
    private static final String JOINER = "\u2060";

    public Choice {
        label = EXPRESSION.matcher(label).replaceAll(sign -> JOINER + sign.group());
    }
}
