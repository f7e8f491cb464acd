package cn.edu.zzut.monitoring.archive.content;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 归档范围, from {@code archive/scope.yaml}: what of a year is kept, for how long.
 *
 * @param category 分类号, part of the number of each file
 */
public record Scope(String category, List<Item> items) {

    private static final String FILE = "/archive/scope.yaml";

    public Scope {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param period 保管期限: 永久, 30年 or 10年
     * @param unit whether a unit's own package has it too
     * @param required whether the package is incomplete without it
     * @param ongoing whether it grows while the package is being handed over, and so tells nothing of whether two packages
     *     have the same content
     * @param absent what the index says where there is nothing
     */
    public record Item(
            String id, String title, String period, boolean unit, boolean required, boolean ongoing, String absent) {

        /** 永久, 30年, 10年 as the number of a file has it: Y, D30, D10. */
        String periodCode() {
            return period.equals("永久") ? "Y" : "D" + period.replace("年", "");
        }
    }

    public static Scope shipped() {
        try {
            return new YAMLMapper().readValue(text(), Scope.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file itself, which goes into every package, with whose papers these are.
     *
     * @param fonds 立档单位
     */
    static String text(String fonds) throws IOException {
        return "# 立档单位：" + fonds + "\n" + text();
    }

    private static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(Scope.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Such as 07 上报数据: the item's folder in the package. */
    String folder(Item item) {
        return "%02d %s".formatted(items.indexOf(item) + 1, item.title());
    }

    /** The items that a package of this kind has. */
    List<Item> items(Subject subject) {
        return items.stream()
                .filter(item -> subject.unit().isEmpty() || item.unit())
                .toList();
    }
}
