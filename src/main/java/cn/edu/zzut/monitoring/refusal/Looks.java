package cn.edu.zzut.monitoring.refusal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a name looks like. Whoever chooses by name cannot tell apart two that look the same. */
public final class Looks {

    /** In what two names of one look may differ, as it is told to people. */
    public static final String DIFFERENCES = "空格、全半角、大小写或标点";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern DOTS = Pattern.compile("[·・•‧･∙⋅.．。｡]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}−－]");
    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』]");
    private static final Pattern COMMAS = Pattern.compile("[,、，､]");

    private Looks() {}

    /** The same for all names of one look, and to be compared only: without blanks, in one width, case and punctuation. */
    public static String of(String name) {
        String text = BLANKS.matcher(name).replaceAll("");
        text = DOTS.matcher(text).replaceAll("·");
        text = DASHES.matcher(text).replaceAll("-");
        text = QUOTES.matcher(text).replaceAll("'");
        text = COMMAS.matcher(text).replaceAll(",");
        return folded(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** Without the difference of large and small letters, as codes and sign-in names are compared. */
    public static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
