package cn.edu.zzut.monitoring.archive.seal;

import cn.edu.zzut.monitoring.trail.Chain;
import cn.edu.zzut.monitoring.trail.ChainEnd;
import cn.edu.zzut.monitoring.trail.Link;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The chain of 操作记录 as a package has it, computed anew from nothing but the package.
 *
 * @param first the number of the first link
 * @param end the last one
 * @param contents how many of the entries themselves are there
 * @param stated how many links could only be taken as they are, being of the oldest form
 * @param faults the first few of what does not hold, each a Chinese sentence
 */
public record TrailInPackage(long first, ChainEnd end, long contents, long stated, List<String> faults) {

    public static final String CHAIN = "操作记录链.csv";
    public static final String END = "操作记录链末.txt";
    public static final List<String> HEADINGS = List.of("编号", "前一条校验值", "内容校验值", "校验值", "内容");

    private static final TrailInPackage UNREADABLE =
            new TrailInPackage(0, new ChainEnd(0, Link.BEGINNING), 0, 0, List.of(CHAIN + "读不出来，不是原来的形式。"));
    private static final int NAMED = 10;
    private static final Pattern STATED_END = Pattern.compile("第(\\d{1,18})条，校验值（SHA-256）为([0-9a-f]{64})");

    /** What the file about the end begins with; read again when the package is looked at. */
    public static String end(ChainEnd end) {
        return "归档包生成时，操作记录的最后一条是第" + end.number() + "条，校验值（SHA-256）为" + end.hash();
    }

    /** @param readable whether a file of that name can be read and is as long as it says; a package without a chain has none */
    static Optional<TrailInPackage> of(ZipFile zip, Predicate<String> readable) {
        Optional<? extends ZipEntry> chain = zip.stream()
                .filter(entry -> entry.getName().endsWith("/" + CHAIN))
                .findFirst();
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        if (!readable.test(chain.get().getName())) {
            return Optional.of(UNREADABLE);
        }
        Optional<ChainEnd> stated = zip.stream()
                .filter(entry -> entry.getName().endsWith("/" + END))
                .findFirst()
                .flatMap(entry -> stated(zip, entry));
        try (Reader in = new InputStreamReader(zip.getInputStream(chain.get()), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return Optional.of(new Look().along(rows, stated));
        } catch (CsvParseException
                | IllegalArgumentException
                | NoSuchElementException
                | IOException
                | UncheckedIOException e) {
            return Optional.of(UNREADABLE);
        }
    }

    private static Optional<ChainEnd> stated(ZipFile zip, ZipEntry entry) {
        try {
            byte[] head = zip.getInputStream(entry).readNBytes(1_000);
            Matcher end = STATED_END.matcher(new String(head, StandardCharsets.UTF_8));
            return end.find()
                    ? Optional.of(new ChainEnd(Long.parseLong(end.group(1)), end.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In one line. */
    public String summary() {
        return "操作记录链：第" + first + "条至第" + end.number() + "条，其中" + contents + "条有内容"
                + (stated > 0 ? "，" + stated + "条是旧形式、只列校验值" : "")
                + (faults.isEmpty() ? "，重新计算全部相符" : "，不符");
    }

    private static final class Look {

        private final List<String> faults = new ArrayList<>();
        private long faulty;
        private long first;
        private long contents;

        TrailInPackage along(CsvReader<NamedCsvRecord> rows, Optional<ChainEnd> stated) {
            Chain chain = Chain.whole();
            for (NamedCsvRecord row : rows) {
                Link link = link(row);
                if (first == 0) {
                    first = link.number();
                    chain = Chain.behind(link.number() - 1, link.previous());
                }
                contents += link.content().isPresent() ? 1 : 0;
                chain.next(link).ifPresent(fault -> add("操作记录链第" + link.number() + "条：" + fault));
            }
            ChainEnd end = new ChainEnd(chain.length(), chain.end());
            if (first > 0 && !stated.equals(Optional.of(end))) {
                add("操作记录链的最后一条（第" + end.number() + "条）不是“" + END + "”所写的。");
            }
            if (faulty > NAMED) {
                faults.add("操作记录链共有" + faulty + "处不符。");
            }
            return new TrailInPackage(first, end, contents, chain.stated(), List.copyOf(faults));
        }

        private static Link link(NamedCsvRecord row) {
            return new Link(
                    Long.parseLong(row.getField("编号")),
                    0,
                    row.getField("前一条校验值"),
                    text(row, "内容校验值"),
                    row.getField("校验值"),
                    text(row, "内容"));
        }

        private static Optional<String> text(NamedCsvRecord row, String column) {
            return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
        }

        private void add(String fault) {
            faulty++;
            if (faults.size() < NAMED) {
                faults.add(fault);
            }
        }
    }
}
