package cn.edu.zzut.monitoring.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A good file with something odd in it.
 *
 * @param how what was done to it
 * @param onItsWay whether only bytes were changed, as on the way: then it may not give other data
 */
record OddFile(String how, boolean onItsWay, byte[] content) {

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern VALUE = Pattern.compile(">([^<]+)<");
    private static final Pattern CELL = Pattern.compile("<c\\b[^>]*?(/>|>.*?</c>)", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<row\\b[^>]*?(/>|>.*?</row>)", Pattern.DOTALL);

    private static final List<String> ODD_VALUES = List.of(
            "",
            " ",
            "-1",
            "0",
            "1",
            "2000000000",
            "99999999999999999999",
            "1E308",
            "1E309",
            "-1e-307",
            "1e999999999",
            "NaN",
            "INF",
            "1.7976931348623157E308",
            "0x10",
            "A1",
            "ZZZZZZ99",
            "XFD1048576",
            "XFE1",
            "A0",
            "$A$1",
            "A1:B2",
            "B2:A1",
            "A1:XFD1048576",
            "s",
            "b",
            "e",
            "d",
            "str",
            "inlineStr",
            "n",
            "q",
            "true",
            "2024-02-30",
            "1899-12-31",
            "60",
            "-60",
            "2958466",
            "1e15",
            "&#x1F600;",
            "&amp;",
            "&undefined;",
            "_x0000_",
            "_xD83D_",
            "_xFFFF_",
            "\uFFFD",
            "\u202E",
            "\u0000",
            "#REF!",
            "=1+1",
            "'",
            "../../etc/passwd",
            "http://example.invalid/",
            "rId999",
            "worksheet",
            "hidden",
            "utf-16",
            "9".repeat(500),
            "字".repeat(40_000));
    private static final List<String> ODD_TAGS = List.of(
            "<!-- -->",
            "<![CDATA[<c r=\"A1\">]]>",
            "<?x y?>",
            "<c/>",
            "<row/>",
            "</row>",
            "<row r=\"1\">",
            "<v>1</v>",
            "<f>1</f>",
            "<f t=\"shared\" si=\"0\"/>",
            "<is><t>甲</t><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></is>",
            "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "<sheetData>",
            "</sheetData>",
            "<si/>",
            "<t xml:space=\"preserve\"> </t>");

    private static final List<String> ODD_SIGNS =
            List.of("\"", ",", ";", "\t", "\r", "\n", "\0", "\ufeff", "sep=", "\"\"", "；", "\u000b", "'", "=\"1\"");

    static OddFile of(GoodFile file, Random random) throws IOException {
        if (!file.name().endsWith(".xlsx")) {
            return text(file.content(), random);
        }
        return switch (random.nextInt(10)) {
            case 0 -> new OddFile("one bit", true, bit(file.content(), random));
            case 1 -> new OddFile("bytes", true, bytes(file.content(), random));
            case 2 -> new OddFile("cut", true, cut(file.content(), random));
            case 3 -> parts(file, random);
            default -> tags(file, random);
        };
    }

    private static byte[] bit(byte[] content, Random random) {
        byte[] odd = content.clone();
        odd[random.nextInt(odd.length)] ^= (byte) (1 << random.nextInt(8));
        return odd;
    }

    private static byte[] bytes(byte[] content, Random random) {
        byte[] odd = content.clone();
        int from = random.nextInt(odd.length);
        int to = Math.min(odd.length, from + 1 + random.nextInt(200));
        if (random.nextBoolean()) {
            Arrays.fill(odd, from, to, (byte) 0);
        } else {
            for (int i = from; i < to; i++) {
                odd[i] = (byte) random.nextInt(256);
            }
        }
        return odd;
    }

    private static byte[] cut(byte[] content, Random random) {
        int from = random.nextInt(content.length);
        return random.nextBoolean() ? Arrays.copyOf(content, from) : Arrays.copyOfRange(content, from, content.length);
    }

    private static OddFile text(byte[] content, Random random) {
        byte[] odd = content;
        for (int i = random.nextInt(4); i >= 0 && odd.length > 0; i--) {
            odd = switch (random.nextInt(12)) {
                case 0 -> bit(odd, random);
                case 1 -> bytes(odd, random);
                case 2 -> cut(odd, random);
                case 3, 4, 5, 6 -> inserted(odd, random, ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
                default -> inserted(odd, random, ODD_SIGNS.get(random.nextInt(ODD_SIGNS.size())));
            };
        }
        return new OddFile("text", false, odd);
    }

    private static byte[] inserted(byte[] content, Random random, String text) {
        int at = random.nextInt(content.length + 1);
        ByteArrayOutputStream odd = new ByteArrayOutputStream();
        odd.write(content, 0, at);
        odd.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        odd.write(content, at, content.length - at);
        return odd.toByteArray();
    }

    private static OddFile parts(GoodFile file, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(file.parts());
        List<String> names = new ArrayList<>(parts.keySet());
        String one = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        String how = List.of(
                        "part missing",
                        "part empty",
                        "part named otherwise",
                        "part instead of another",
                        "part twice as long",
                        "part in another encoding",
                        "part of random bytes")
                .get(random.nextInt(7));
        switch (how) {
            case "part missing" -> parts.remove(one);
            case "part empty" -> parts.put(one, new byte[0]);
            case "part named otherwise" ->
                parts.put(
                        random.nextBoolean() ? one.toUpperCase(Locale.ROOT) : one.replace('/', '\\'),
                        parts.remove(one));
            case "part instead of another" -> parts.put(one, parts.get(other));
            case "part twice as long" -> parts.put(one, twice(parts.get(one)));
            case "part in another encoding" ->
                parts.put(
                        one,
                        new String(parts.get(one), StandardCharsets.UTF_8)
                                .getBytes(
                                        random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1));
            default -> {
                byte[] any = new byte[random.nextInt(5_000)];
                random.nextBytes(any);
                parts.put(one, any);
            }
        }
        return new OddFile(how, false, zipped(parts));
    }

    private static byte[] twice(byte[] part) {
        byte[] both = Arrays.copyOf(part, 2 * part.length);
        System.arraycopy(part, 0, both, part.length, part.length);
        return both;
    }

    private static OddFile tags(GoodFile file, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(file.parts());
        List<String> names = parts.keySet().stream()
                .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                .toList();
        List<String> telling = names.stream()
                .filter(name ->
                        name.contains("sheet1.xml") || name.contains("sharedStrings") || name.contains("styles"))
                .toList();
        String how = "";
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> among = random.nextInt(4) == 0 ? names : telling;
            String part = among.get(random.nextInt(among.size()));
            String text = new String(parts.get(part), StandardCharsets.UTF_8);
            String value = ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
            how = List.of(
                            "attribute",
                            "text",
                            "tag more",
                            "tag less",
                            "cell moved",
                            "row moved",
                            "letters",
                            "attribute more")
                    .get(random.nextInt(8));
            String odd =
                    switch (how) {
                        case "attribute" ->
                            replaced(text, ATTRIBUTE, random, match -> match.group(1) + "=\"" + value + "\"");
                        case "text" -> replaced(text, VALUE, random, match -> ">" + value + "<");
                        case "tag more" ->
                            replaced(
                                    text,
                                    TAG,
                                    random,
                                    match -> match.group() + ODD_TAGS.get(random.nextInt(ODD_TAGS.size())));
                        case "tag less" -> replaced(text, TAG, random, match -> "");
                        case "cell moved" -> replaced(text, CELL, random, match -> match.group() + match.group());
                        case "row moved" -> replaced(text, ROW, random, match -> match.group() + match.group());
                        case "attribute more" ->
                            replaced(
                                    text,
                                    ATTRIBUTE,
                                    random,
                                    match -> match.group() + " "
                                            + List.of("r", "t", "s", "hidden", "date1904", "x:r", "ref")
                                                    .get(random.nextInt(7))
                                            + "=\"" + value + "\"");
                        default -> {
                            int at = random.nextInt(text.length() + 1);
                            yield text.substring(0, at) + value + text.substring(at);
                        }
                    };
            parts.put(part, odd.getBytes(StandardCharsets.UTF_8));
        }
        return new OddFile(how, false, zipped(parts));
    }

    private interface Replacement {
        String of(MatchResult match);
    }

    /** One of the matches, any, is replaced. */
    private static String replaced(String text, Pattern pattern, Random random, Replacement by) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        if (all.isEmpty()) {
            return text;
        }
        MatchResult one = all.get(random.nextInt(all.size()));
        return text.substring(0, one.start()) + by.of(one) + text.substring(one.end());
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
