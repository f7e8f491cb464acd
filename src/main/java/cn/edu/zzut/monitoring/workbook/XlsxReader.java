package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import cn.edu.zzut.monitoring.workbook.RawSheet.Rest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the sheets of an .xlsx file. Which part is which is told by the relationships (ECMA-376, part 2), not by names; parts
 * that a workbook can do without, such as styles, may be missing.
 */
final class XlsxReader {

    /**
     * Leads from one part to another.
     *
     * @param type the last word of its type, which is the same in the strict form
     */
    private record Relationship(String type, String target) {}

    private record Listed(String name, boolean hidden, String part) {}

    private final Parts parts;
    private final List<Listed> sheets = new ArrayList<>();
    private final SharedTexts texts;
    private final NumberFormats formats;
    private boolean from1904;

    private XlsxReader(Parts parts) {
        this.parts = parts;
        String workbook = workbook();
        Map<String, Relationship> related = related(workbook);
        read(workbook, related);
        this.texts = part(related, "sharedStrings", SharedTexts::new).orElseGet(SharedTexts::new);
        this.formats = part(related, "styles", NumberFormats::new).orElseGet(NumberFormats::new);
    }

    interface Use<T> {

        T of(XlsxReader workbook);
    }

    /**
     * @param use reads the sheets, and takes nothing for certain until it is over
     * @throws UploadRefused when a part is not what was packed, whatever else was met first; or what the use throws
     */
    static <T> T use(Path file, Use<T> use) {
        try (Parts parts = Parts.open(file)) {
            try {
                T made = use.of(new XlsxReader(parts));
                parts.requireSound();
                return made;
            } catch (UploadRefused refused) {
                parts.requireSound();
                throw refused;
            }
        }
    }

    private String workbook() {
        OtherFormats.refuse(parts);
        Optional<String> named = parts.has("_rels/.rels")
                ? related("").values().stream()
                        .filter(related -> related.type().equals("officeDocument"))
                        .map(Relationship::target)
                        .filter(parts::has)
                        .findFirst()
                : Optional.empty();
        return named.orElseGet(() -> {
            if (parts.has("xl/workbook.xml")) {
                return "xl/workbook.xml";
            }
            throw OtherFormats.noWorkbook();
        });
    }

    /** Where a part leads to, by the id of the way. */
    private Map<String, Relationship> related(String part) {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, Relationship> related = new HashMap<>();
        if (!parts.has(name)) {
            return related;
        }
        try (Tags tags = new Tags(parts, name)) {
            while (tags.next()) {
                if (tags.starts("Relationship") && !tags.attribute("TargetMode").equals("External")) {
                    String type = tags.attribute("Type");
                    related.put(
                            tags.attribute("Id"),
                            new Relationship(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, tags.attribute("Target"))));
                }
            }
        }
        return related;
    }

    private static String resolved(String folder, String target) {
        String slashes = target.replace('\\', '/');
        List<String> path = new ArrayList<>();
        for (String step : (slashes.startsWith("/") ? slashes : folder + slashes).split("/")) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.remove(path.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private void read(String workbook, Map<String, Relationship> related) {
        boolean ofSheets = false;
        try (Tags tags = new Tags(parts, workbook)) {
            while (tags.next()) {
                if (tags.name().equals("sheets")) {
                    ofSheets = tags.starts();
                } else if (tags.starts("workbookPr")) {
                    String other = tags.attribute("date1904");
                    from1904 = other.equals("1") || other.equalsIgnoreCase("true");
                } else if (ofSheets && tags.starts("sheet")) {
                    Relationship part = related.get(tags.prefixed("id"));
                    if (part == null || part.type().equals("worksheet")) {
                        sheets.add(new Listed(
                                tags.attribute("name"),
                                tags.attribute("state").toLowerCase(Locale.ROOT).contains("hidden"),
                                part == null ? "" : part.target()));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw OtherFormats.noWorkbook();
        }
    }

    private interface Making<T> {

        T of(Tags tags);
    }

    /** Empty where nothing leads to such a part; one that is led to must be there. */
    private <T> Optional<T> part(Map<String, Relationship> related, String type, Making<T> making) {
        Optional<String> name = related.values().stream()
                .filter(part -> part.type().equals(type))
                .map(Relationship::target)
                .findFirst();
        return name.map(found -> {
            try (Tags tags = new Tags(parts, found)) {
                return making.of(tags);
            }
        });
    }

    /** All sheets of cells; they can be read until the use of the workbook ends. */
    List<RawSheet> sheets() {
        return sheets.stream()
                .map(sheet -> new RawSheet(sheet.name(), sheet.hidden(), head(sheet), rows -> each(sheet, rows)))
                .toList();
    }

    /** How many rows and cells all sheets have together, blank ones with a format among them. */
    long cells() {
        long cells = 0;
        for (Listed sheet : sheets) {
            try (SheetReader reader = open(sheet)) {
                while (reader.next().isPresent()) {
                    // only to count
                }
                cells += reader.seen();
            }
        }
        return cells;
    }

    private SheetReader open(Listed sheet) {
        if (!parts.has(sheet.part())) {
            throw new UploadRefused("文件不完整，缺少工作表“" + sheet.name() + "”的内容。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
        }
        return new SheetReader(
                new Tags(parts, sheet.part()), sheet.name(), texts, formats, ShownNumbers.counting(from1904));
    }

    private List<RawRow> head(Listed sheet) {
        List<RawRow> head = new ArrayList<>();
        try (SheetReader reader = open(sheet)) {
            while (head.size() < RawSheet.HEAD_ROWS) {
                Optional<RawRow> row = reader.next();
                if (row.isEmpty()) {
                    break;
                }
                row.filter(any -> !any.isBlank()).ifPresent(head::add);
            }
        }
        return head;
    }

    private Rest each(Listed sheet, Consumer<RawRow> consumer) {
        int count = 0;
        try (SheetReader reader = open(sheet)) {
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                if (row.get().isBlank()) {
                    continue;
                }
                if (++count > RawSheet.MOST_ROWS) {
                    throw new UploadRefused(
                            "工作表“" + sheet.name() + "”超过" + RawSheet.MOST_ROWS + "行。请删除多余的行，或与评估督导处联系分批报送。");
                }
                consumer.accept(row.get());
            }
            return reader.rest();
        }
    }
}
