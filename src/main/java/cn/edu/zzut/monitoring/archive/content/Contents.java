package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.archive.seal.SigningKey;
import cn.edu.zzut.monitoring.document.WordDocument;
import cn.edu.zzut.monitoring.school.Regulation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills a package with all that there is of its subject: every item of the scope in its folder, then index and README. */
@Component
public class Contents {

    private final Scope scope = Scope.shipped();
    private final List<Chapter> chapters;
    private final Supplements supplements;
    private final Regulation regulation;

    Contents(List<Chapter> chapters, Supplements supplements, Regulation regulation) {
        this.regulation = regulation;
        this.chapters = List.copyOf(chapters);
        this.supplements = supplements;
        chapters.forEach(this::requireInScope);
    }

    private void requireInScope(Chapter chapter) {
        if (scope.item(chapter.item()).isEmpty()) {
            throw new IllegalStateException("no item " + chapter.item() + " in the scope of the archive");
        }
    }

    /**
     * What was written.
     *
     * @param missing what the index says is not there, each a Chinese sentence
     * @param required those of them without which the package is incomplete
     * @param likeness the same for packages with the same content
     */
    public record Written(List<String> missing, List<String> required, String likeness) {}

    public Written write(Subject subject, String title, PackageWriter writer, SigningKey key, Instant at)
            throws IOException {
        Index index = new Index(scope, subject.year());
        Likeness likeness = new Likeness();
        List<String> required = new ArrayList<>();
        for (Scope.Item item : scope.items(subject)) {
            Folder folder = new Folder(item, scope.folder(item), writer, index, likeness);
            chapters.stream()
                    .filter(chapter -> chapter.item().equals(item.id()))
                    .forEach(chapter -> chapter.write(subject, folder));
            if (subject.unit().isEmpty()) {
                supplements.write(subject.year(), item, folder);
            }
            if (index.count(item) == 0) {
                index.missing(item, item.absent());
                if (item.required()) {
                    required.add(scope.folder(item) + "：" + item.absent());
                }
            }
        }
        writer.add("归档范围.yaml", utf8(Scope.text(regulation.school())));
        writer.add("目录.csv", out -> {
            try (Csv csv = Csv.list(out)) {
                csv.row(Index.HEADINGS);
                index.lines().forEach(csv::row);
            }
        });
        writer.add("目录.docx", summary(subject, title, index).bytes());
        writer.add("README.txt", utf8(new Readme(scope, regulation.school(), subject, index, title, key, at).text()));
        return new Written(
                index.missing().stream()
                        .map(missing -> scope.folder(missing.item()) + "：" + missing.what())
                        .toList(),
                required,
                likeness.code());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private WordDocument summary(Subject subject, String title, Index index) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("类目", "保管期限", "文件数", "缺少的材料"));
        for (Scope.Item item : scope.items(subject)) {
            lines.add(List.of(
                    scope.folder(item),
                    item.period(),
                    String.valueOf(index.count(item)),
                    String.join("；", missing(index).getOrDefault(item.id(), List.of()))));
        }
        return new WordDocument()
                .title(title + "目录")
                .text("立档单位：" + regulation.school() + "　年度：" + subject.year() + "　分类号：" + scope.category())
                .table(lines)
                .note("逐个文件的件号、题名、责任者、日期、保管期限和SHA-256见“目录.csv”。");
    }

    private static Map<String, List<String>> missing(Index index) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        index.missing().forEach(one -> missing.computeIfAbsent(one.item().id(), id -> new ArrayList<>())
                .add(one.what()));
        return missing;
    }
}
