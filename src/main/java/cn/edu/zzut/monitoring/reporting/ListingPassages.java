package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.reporting.Block.Grid;
import cn.edu.zzut.monitoring.reporting.Block.Heading;
import cn.edu.zzut.monitoring.reporting.Block.Note;
import cn.edu.zzut.monitoring.reporting.Block.Text;
import cn.edu.zzut.monitoring.reporting.Listings.Listing;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 清单: rows of tables as they were filed, the first of them where there are many. */
final class ListingPassages {

    static final int MOST = 60;

    /** How wide columns are beside each other. */
    private static final int NAME = 5;

    private static final int OTHER = 3;

    private static final Pattern BETWEEN_CODES = Pattern.compile("[;；,，、]");

    private final Listings listings;

    ListingPassages(Listings listings) {
        this.listings = listings;
    }

    /** 全部清单: those with rows, each under its heading; the others are named in one sentence. */
    List<Block> all(Scene scene) {
        List<Block> blocks = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Listing listing : listings.of(scene.level())) {
            if (rows(scene, listing).isEmpty()) {
                without.add(listing.name() + "（" + title(scene, listing) + "）");
            } else {
                blocks.add(new Heading(listing.name()));
                blocks.addAll(list(scene, listing));
            }
        }
        if (!without.isEmpty()) {
            blocks.add(new Text("没有数据、不列的清单：" + String.join("、", without) + "。"));
        }
        return blocks;
    }

    /** 清单: one of them. */
    List<Block> one(Scene scene, String name) {
        return list(scene, listings.listing(name).orElseThrow());
    }

    private static List<Block> list(Scene scene, Listing listing) {
        List<TableRow> rows = rows(scene, listing);
        String title = title(scene, listing);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid(
                scene.subject().name() + listing.name() + "（" + scene.year().year() + "年度）",
                listing.columns(),
                listing.columns().stream().map(ListingPassages::width).toList(),
                listing.columns().size(),
                rows.stream().limit(MOST).map(row -> cells(scene, listing, row)).toList(),
                title + "中没有" + scene.subject().name() + "的" + listing.name() + "。"));
        if (!rows.isEmpty()) {
            blocks.add(new Note("资料来源：" + title + "。"
                    + (rows.size() > MOST
                            ? "只列出前" + MOST + "行，还有" + (rows.size() - MOST) + "行，全部见归档包中的" + title + "。"
                            : "")));
        }
        return blocks;
    }

    private static String title(Scene scene, Listing listing) {
        return scene.year()
                .catalog()
                .find(listing.code())
                .map(TableDefinition::title)
                .orElse("表" + listing.table());
    }

    private static int width(String column) {
        return column.contains("名称") ? NAME : OTHER;
    }

    /** A report goes from hand to hand: it names no person. */
    private static List<String> cells(Scene scene, Listing listing, TableRow row) {
        TableRow shown =
                scene.year().catalog().find(listing.code()).map(row::masked).orElse(row);
        return listing.columns().stream().map(shown::value).toList();
    }

    private static List<TableRow> rows(Scene scene, Listing listing) {
        Set<String> majors = majors(scene);
        return scene.year().rows().getOrDefault(listing.code(), List.of()).stream()
                .filter(row -> listing.where().entrySet().stream()
                        .allMatch(wanted -> row.value(wanted.getKey()).equals(wanted.getValue())))
                .filter(row -> scene.level() == Level.SCHOOL
                        || (scene.level() == Level.COLLEGE
                                && codes(row, listing.college())
                                        .anyMatch(scene.subject().college()::equals))
                        || codes(row, listing.major()).anyMatch(majors::contains))
                .toList();
    }

    private static Stream<String> codes(TableRow row, @Nullable String column) {
        return column == null
                ? Stream.empty()
                : Arrays.stream(BETWEEN_CODES.split(row.value(column))).map(String::strip);
    }

    /** The report's own major, or the college's. */
    private static Set<String> majors(Scene scene) {
        return scene.level() == Level.MAJOR
                ? Set.of(scene.subject().code())
                : scene.year().subjects(Level.MAJOR).stream()
                        .filter(major -> scene.concerns(major.college()))
                        .map(Subject::code)
                        .collect(Collectors.toSet());
    }
}
