package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 目录: what is in a package, file by file, and what is not. */
final class Index {

    static final List<String> HEADINGS =
            List.of("件号", "拟编档号", "类目", "题名", "责任者", "日期", "保管期限", "密级", "文件", "格式", "字节数", "SHA-256");

    private final Scope scope;
    private final int year;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    Index(Scope scope, int year) {
        this.scope = scope;
        this.year = year;
    }

    /** A part that should be there and is not. */
    record Missing(Scope.Item item, String what) {}

    void add(Scope.Item item, Piece piece, PackageWriter.Entry file) {
        int number = lines.size() + 1;
        lines.add(List.of(
                String.valueOf(number),
                "%d-%s-%s-%04d".formatted(year, scope.category(), item.periodCode(), number),
                scope.folder(item),
                piece.title(),
                piece.by(),
                piece.on(),
                item.period(),
                "内部",
                file.path(),
                file.path().substring(file.path().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                String.valueOf(file.size()),
                file.sha256()));
    }

    void missing(Scope.Item item, String what) {
        missing.add(new Missing(item, what));
    }

    List<List<String>> lines() {
        return List.copyOf(lines);
    }

    List<Missing> missing() {
        return List.copyOf(missing);
    }

    long count(Scope.Item item) {
        return lines.stream()
                .filter(line -> line.get(2).equals(scope.folder(item)))
                .count();
    }
}
