package cn.edu.zzut.monitoring.refusal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a name looks like. Whoever chooses by name cannot tell apart two that look the same. */
public final class Looks {

    /** In what two names of one look may differ, as it is told to people. */
    public static final String DIFFERENCES = "空格、全半角、大小写或标点的写法";

    /** And what stands over or under a sign, or changes its shape only. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}]");

    /** What is left of a slip of the hand: a full stop behind the name, brackets with nothing in them. */
    private static final Pattern SLIPS =
            Pattern.compile("^[\\p{P}\\p{S}&&[^(\\[<]]+|[\\p{P}\\p{S}&&[^)\\]>]]+$|[(\\[<]+[)\\]>]+");

    private static final Pattern DOTS = Pattern.compile("[·・•‧･∙⋅.．。｡]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}−－ー]");
    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』]");
    private static final Pattern COMMAS = Pattern.compile("[,、，､]");

    private Looks() {}

    /** The same for all names of one look, and to be compared only: without blanks, in one width, case and punctuation. */
    public static String of(String name) {
        String text =
                BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        text = DOTS.matcher(text).replaceAll("·");
        text = DASHES.matcher(text).replaceAll("-");
        text = QUOTES.matcher(text).replaceAll("'");
        text = COMMAS.matcher(text).replaceAll(",");
        return SLIPS.matcher(folded(text.toUpperCase(Locale.ROOT))).replaceAll("");
    }

    /** Without the difference of large and small letters, as codes and sign-in names are compared. */
    public static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
