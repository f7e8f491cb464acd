package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Pairs such as 工号+姓名 stand in one of the tables that they refer to, unless an escape value says that they do not. */
final class ReferenceCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (ForeignKey key : subject.table().foreignKeys()) {
            List<OtherTables.Offer> offers = key.targets().stream()
                    .map(subject.others()::offer)
                    .flatMap(Optional::stream)
                    .toList();
            if (!offers.isEmpty()) {
                LookAlikes lookAlikes = new LookAlikes(
                        offers.stream().map(OtherTables.Offer::values).toList());
                subject.rows().forEach(row -> check(row, key, offers, lookAlikes, subject.year(), findings));
            }
        }
    }

    private static void check(
            TableRow row,
            ForeignKey key,
            List<OtherTables.Offer> offers,
            LookAlikes lookAlikes,
            int year,
            Consumer<Finding> findings) {
        List<List<String>> columns = key.columns().stream()
                .map(column -> MultiValue.split(row.value(column), key.separator()))
                .toList();
        String names = String.join("+", key.columns());
        int count = columns.get(0).size();
        if (columns.stream().anyMatch(values -> values.size() != count)) {
            String cells = key.columns().stream().map(row::value).collect(Collectors.joining("+"));
            findings.accept(Finding.error(
                    "reference", row.number(), names, cells, "各列的值用“" + key.separator() + "”分隔，个数相同、顺序一致"));
            return;
        }
        for (int i = 0; i < count; i++) {
            List<String> values = new ArrayList<>();
            for (List<String> column : columns) {
                values.add(column.get(i));
            }
            if (!values.get(0).isEmpty()
                    && !key.escapes().contains(values.get(0))
                    && offers.stream().noneMatch(offer -> offer.values().contains(values))) {
                String expected = lookAlikes
                        .of(values)
                        .map(meant -> expected(key, meant))
                        .orElseGet(() -> expected(key, offers, year));
                findings.accept(Finding.error("reference", row.number(), names, String.join("+", values), expected));
            }
        }
    }

    private static String expected(ForeignKey key, LookAlikes.Meant meant) {
        return tables(key) + "中的“" + String.join("+", meant.values()) + "”，"
                + (meant.differences().isEmpty() ? "只是写法不同" : "只差" + meant.differences());
    }

    private static String expected(ForeignKey key, List<OtherTables.Offer> offers, int year) {
        boolean old = offers.stream().anyMatch(offer -> offer.year() != year);
        return tables(key) + "中已有的值" + (old ? "（其中本年度尚未报送的基础表按上年数据比对；属本年新增的，请待基础表报送后重新上传）" : "");
    }

    private static String tables(ForeignKey key) {
        return key.targets().stream()
                .map(target -> "表" + target.table() + "的“" + String.join("+", target.columns()) + "”")
                .collect(Collectors.joining("或"));
    }
}
