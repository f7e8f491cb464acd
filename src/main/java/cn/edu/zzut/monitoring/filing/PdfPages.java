package cn.edu.zzut.monitoring.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * The pages of a PDF, looked for as readers do that repair its cross references: from the root down the tree of pages. What
 * the pages show is not looked at.
 */
final class PdfPages {

    private static final Pattern OBJECT = Pattern.compile("(?<!\\d)(\\d{1,9})\\s+\\d{1,5}\\s+obj(?![A-Za-z])");
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\d)(\\d{1,9})\\s+\\d{1,5}\\s+R(?![A-Za-z])");
    private static final Pattern ROOT = named("/Root");
    private static final Pattern TREE = named("/Pages");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![A-Za-z])");
    private static final Pattern PACKED = Pattern.compile("/Type\\s*/ObjStm(?![A-Za-z])");
    private static final Pattern FIRST = Pattern.compile("/First\\s+(\\d{1,9})");

    /** Far more than documents have that people hand in; the memory is not for others. */
    private static final int MOST_OBJECTS = 300_000;

    private static final int MOST_UNPACKED = 32 * 1024 * 1024;

    private final Map<String, String> objects = new HashMap<>();
    private final String outline;
    private int unpacked;

    private PdfPages(byte[] content) {
        PdfOutline file = PdfOutline.of(new String(content, StandardCharsets.ISO_8859_1));
        outline = file.text();
        keepObjects();
        file.streams().stream()
                .filter(stream -> PACKED.matcher(stream.dictionary()).find())
                .forEach(stream -> unpack(stream, content));
    }

    private static Pattern named(String key) {
        return Pattern.compile(key + "\\s+(\\d{1,9})\\s+\\d{1,5}\\s+R(?![A-Za-z])");
    }

    /** Why there is none, or none that everybody can read; empty where there is one. */
    static Optional<String> flaw(byte[] content) {
        PdfPages pages = new PdfPages(content);
        if (ENCRYPTED.matcher(pages.outline).find()) {
            return Optional.of("PDF设有密码或者加密，请去掉密码、另存后再上传。");
        }
        return pages.references(ROOT, pages.outline).stream().anyMatch(pages::leadsToAPage)
                ? Optional.empty()
                : Optional.of("PDF没有任何页面，或者已经损坏。");
    }

    private void keepObjects() {
        Matcher begin = OBJECT.matcher(outline);
        boolean more = begin.find();
        while (more && objects.size() < MOST_OBJECTS) {
            String number = begin.group(1);
            int from = begin.end();
            more = begin.find();
            objects.put(number, outline.substring(from, more ? begin.start() : outline.length()));
        }
    }

    /** Documents since PDF 1.5 have most of their objects packed together, a table of numbers and places before them. */
    private void unpack(PdfOutline.Stream stream, byte[] content) {
        Matcher first = FIRST.matcher(stream.dictionary());
        if (!first.find()) {
            return;
        }
        String text = inflated(content, stream);
        int begin = Math.min(Integer.parseInt(first.group(1)), text.length());
        String[] table = text.substring(0, begin).strip().split("\\s+", 2 * MOST_OBJECTS);
        for (int i = 0; i + 1 < table.length && objects.size() < MOST_OBJECTS; i += 2) {
            int from = begin + place(table[i + 1]);
            int to = i + 3 < table.length ? begin + place(table[i + 3]) : text.length();
            if (from <= to && to <= text.length()) {
                objects.put(table[i], PdfOutline.of(text.substring(from, to)).text());
            }
        }
    }

    private static int place(String digits) {
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : 0;
    }

    private String inflated(byte[] content, PdfOutline.Stream stream) {
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(content, stream.from(), stream.to() - stream.from()))) {
            byte[] found = in.readNBytes(MOST_UNPACKED - unpacked);
            unpacked += found.length;
            return new String(found, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private boolean leadsToAPage(String root) {
        Deque<String> next = new ArrayDeque<>(references(TREE, objects.getOrDefault(root, "")));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String number = next.pop();
            if (!seen.add(number)) {
                continue;
            }
            String object = objects.getOrDefault(number, "");
            if (PAGE.matcher(object).find()) {
                return true;
            }
            int kids = object.indexOf("/Kids");
            if (kids >= 0 || object.strip().startsWith("[")) {
                references(REFERENCE, object.substring(Math.max(0, kids))).forEach(next::add);
            }
        }
        return false;
    }

    private List<String> references(Pattern kind, String text) {
        return kind.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
