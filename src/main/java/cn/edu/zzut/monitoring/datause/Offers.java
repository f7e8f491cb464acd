package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What can be asked for: tables with a locked version in the years, and columns that the granularity allows. */
@Component
class Offers {

    private static final int MOST_TABLES = 10;
    private static final int MOST_COLUMNS = 120;
    private static final int MOST_ROWS = 200_000;

    private final Submissions submissions;
    private final Catalogs catalogs;

    Offers(Submissions submissions, Catalogs catalogs) {
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /**
     * A table with its locked versions.
     *
     * @param definition as it is in the newest of these years
     * @param unit which is responsible for it in the newest of these years
     * @param versions the oldest year's first
     */
    record Offer(TableDefinition definition, UnitCode unit, List<GivenVersion> versions, int rows) {

        List<Column> columns(Granularity granularity) {
            return definition.columns().stream()
                    .filter(column -> granularity == Granularity.DETAIL || Summary.canHave(column))
                    .toList();
        }

        Optional<Column> column(String name, Granularity granularity) {
            return columns(granularity).stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst();
        }
    }

    /** By the tables' codes, in the catalog's order. */
    Map<TableCode, Offer> in(Wish wish) {
        Map<TableCode, List<EffectiveVersion>> locked = new LinkedHashMap<>();
        IntStream.rangeClosed(wish.fromYear(), wish.toYear())
                .boxed()
                .flatMap(year -> submissions.effective(year).stream())
                .filter(version -> !version.isProvisional())
                .forEach(version -> locked.computeIfAbsent(version.submission().table(), first -> new ArrayList<>())
                        .add(version));
        Map<TableCode, Offer> offers = new LinkedHashMap<>();
        catalogs.of(wish.toYear()).tables().stream()
                .map(TableDefinition::code)
                .filter(locked::containsKey)
                .forEach(code -> offers.put(code, offer(locked.getOrDefault(code, List.of()))));
        locked.forEach((code, versions) -> offers.computeIfAbsent(code, other -> offer(versions)));
        offers.values().removeIf(offer -> offer.columns(wish.granularity()).isEmpty());
        return offers;
    }

    private Offer offer(List<EffectiveVersion> versions) {
        EffectiveVersion newest = versions.stream()
                .max(Comparator.comparing(version -> version.submission().year()))
                .orElseThrow();
        return new Offer(
                submissions.definition(newest.submission()),
                newest.submission().unit(),
                versions.stream()
                        .map(version -> new GivenVersion(
                                version.submission().table(),
                                version.submission().year(),
                                version.submission().id().value(),
                                version.version().number()))
                        .toList(),
                versions.stream()
                        .mapToInt(version -> version.version().rowCount())
                        .sum());
    }

    /** @throws Refusal when no table of the years is locked */
    void requireAny(Wish wish) {
        if (in(wish).isEmpty()) {
            throw Refusal.invalid(wish.fromYear() + "至" + wish.toYear()
                    + "年度没有可以提供的数据：只提供已经锁定的表格"
                    + (wish.granularity() == Granularity.SUMMARY ? "，汇总只提供有分类或数字的数据项" : "")
                    + "。请核对年度范围。");
        }
    }

    /** @throws Refusal when these cannot be asked for together */
    Map<TableCode, UnitCode> tables(Wish wish, Collection<TableCode> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST_TABLES) {
            throw Refusal.invalid("请选择1至" + MOST_TABLES + "张表格，现在选了" + chosen.size() + "张。需要更多的，请按用途分开申请。");
        }
        Map<TableCode, Offer> offers = in(wish);
        Map<TableCode, UnitCode> units = new LinkedHashMap<>();
        for (TableCode code : chosen) {
            Offer offer = Optional.ofNullable(offers.get(code))
                    .orElseThrow(() -> Refusal.invalid("表" + code + "在所选年度没有已锁定的数据，不能申请，请改选。"));
            units.put(code, offer.unit());
        }
        int rows = offers.values().stream()
                .filter(offer -> units.containsKey(offer.definition().code()))
                .mapToInt(Offer::rows)
                .sum();
        if (wish.granularity() == Granularity.DETAIL && rows > MOST_ROWS) {
            throw Refusal.invalid("所选表格共" + rows + "行，一次最多提供" + MOST_ROWS + "行。请减少表格或年度，或改用汇总数据。");
        }
        return units;
    }

    /** @throws Refusal when these are not columns of the tables, none of one, or too many */
    void requireColumns(Wish wish, Collection<TableCode> tables, Map<TableCode, List<String>> chosen) {
        Map<TableCode, Offer> offers = in(wish);
        chosen.forEach((table, names) -> names.forEach(name -> {
            boolean offered = tables.contains(table)
                    && Optional.ofNullable(offers.get(table))
                            .flatMap(offer -> offer.column(name, wish.granularity()))
                            .isPresent();
            if (!offered) {
                throw Refusal.invalid("表" + table + "没有可以申请的数据项“" + name + "”，请重新选择。");
            }
        }));
        long all = chosen.values().stream().mapToLong(List::size).sum();
        if (all == 0 || all > MOST_COLUMNS) {
            throw Refusal.invalid("请选择1至" + MOST_COLUMNS + "个数据项，现在选了" + all + "个。只选用途所必需的。");
        }
    }
}
