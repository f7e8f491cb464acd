package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.Formulas;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 统计口径表: the declared concepts as a workbook that the office changes; a row an occurrence. */
public final class ConceptBook {

    private static final String ID = "口径编号";
    private static final String NAME = "口径名称";
    private static final String DEFINITION = "定义";
    private static final String UNIT = "计量单位";
    private static final String OCCURRENCE = "出处编号";
    private static final String OCCURRENCE_NAME = "出处名称";
    private static final String LEVEL = "层次";
    private static final String TABLES = "表格（简称=表号）";
    private static final String FORMULA = "公式";
    private static final String COUNTED = "口径说明";
    private static final String AS_OF = "统计时间";
    private static final String WITH = "与哪个出处比较";
    private static final String RELATION = "关系";
    private static final String TOLERANCE = "允许差";
    private static final String PERCENT = "允许差（%）";
    private static final String NOTE = "比较说明";

    private static final TableDefinition FORM = TableDefinition.form(
            new TableCode("KJ-1"),
            "统计口径表",
            List.of(
                    text(ID, true),
                    text(NAME, true),
                    text(DEFINITION, true),
                    text(UNIT, false),
                    text(OCCURRENCE, true),
                    text(OCCURRENCE_NAME, true),
                    Column.choice(
                            LEVEL,
                            Arrays.stream(Extent.values()).map(Extent::title).toList()),
                    text(TABLES, false),
                    text(FORMULA, false),
                    text(COUNTED, true),
                    text(AS_OF, false),
                    text(WITH, false),
                    Column.choice(
                            RELATION,
                            Arrays.stream(Relation.values())
                                    .map(Relation::title)
                                    .toList()),
                    text(TOLERANCE, false),
                    text(PERCENT, false),
                    text(NOTE, false)),
            List.of(ID, OCCURRENCE));

    private ConceptBook() {}

    private static Column text(String name, boolean required) {
        return Column.text(name, required, "");
    }

    public static byte[] write(List<Concept> concepts) {
        List<TableRow> rows = new ArrayList<>();
        for (Concept concept : concepts) {
            concept.occurrences().forEach(one -> rows.add(new TableRow(rows.size() + 2, "", values(concept, one))));
        }
        return WorkbookWriter.write(FORM, rows);
    }

    private static Map<String, String> values(Concept concept, Occurrence one) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ID, concept.id());
        values.put(NAME, concept.name());
        values.put(DEFINITION, concept.definition());
        values.put(UNIT, concept.unit());
        values.put(OCCURRENCE, one.id());
        values.put(OCCURRENCE_NAME, one.name());
        values.put(LEVEL, one.level().title());
        values.put(
                TABLES,
                one.tables().entrySet().stream()
                        .map(table -> table.getKey() + "=" + table.getValue())
                        .collect(Collectors.joining(";")));
        values.put(FORMULA, one.formula());
        values.put(COUNTED, one.definition());
        values.put(AS_OF, one.asOf());
        one.comparison().ifPresent(against -> {
            values.put(WITH, against.with());
            values.put(RELATION, against.relation().title());
            values.put(TOLERANCE, against.tolerance().toPlainString());
            values.put(PERCENT, against.percent().toPlainString());
            values.put(NOTE, against.note());
        });
        return values;
    }

    /**
     * @param catalog any year's; it lends the reader its words
     * @throws ConceptsRefused when a line cannot be read
     */
    public static List<Concept> read(Path file, String fileName, Catalog catalog) throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (TableRow row : WorkbookReader.read(file, fileName, FORM, catalog, "", Formulas.REFUSED)
                .rows()) {
            Occurrence occurrence = occurrence(row, problems);
            Concept read = concept(row, occurrence);
            Concept before = concepts.get(row.value(ID));
            Concept soFar = before == null ? read : joined(before, read);
            concepts.put(row.value(ID), soFar);
            Declared.problems(soFar, occurrence).forEach(wrong -> problems.add("第" + row.number() + "行：" + wrong));
        }
        if (!problems.isEmpty()) {
            throw new ConceptsRefused(problems);
        }
        return List.copyOf(concepts.values());
    }

    private static Concept concept(TableRow row, Occurrence occurrence) {
        return new Concept(row.value(ID), row.value(NAME), row.value(DEFINITION), row.value(UNIT), List.of(occurrence));
    }

    /** What several lines say of one concept: the first line's words count, unless it has none. */
    private static Concept joined(Concept first, Concept next) {
        return new Concept(
                first.id(),
                first.name().isEmpty() ? next.name() : first.name(),
                first.definition().isEmpty() ? next.definition() : first.definition(),
                first.unit().isEmpty() ? next.unit() : first.unit(),
                Stream.concat(first.occurrences().stream(), next.occurrences().stream())
                        .toList());
    }

    private static Occurrence occurrence(TableRow row, List<String> problems) {
        String place = "第" + row.number() + "行：";
        Optional<Extent> level = Extent.titled(row.value(LEVEL));
        if (level.isEmpty()) {
            problems.add(place + LEVEL + "“" + row.value(LEVEL) + "”有误，可用的有" + Extent.titles());
        }
        return new Occurrence(
                row.value(OCCURRENCE),
                row.value(OCCURRENCE_NAME),
                level.orElse(null),
                tables(row.value(TABLES), place, problems),
                row.value(FORMULA),
                row.value(COUNTED),
                row.value(AS_OF),
                row.value(WITH).isEmpty() ? none(row, place, problems) : against(row, place, problems));
    }

    /** Where nothing is compared, nothing is tolerated either. */
    private static @Nullable Against none(TableRow row, String place, List<String> problems) {
        Stream.of(TOLERANCE, PERCENT)
                .filter(column -> !row.value(column).isEmpty())
                .forEach(column -> problems.add(
                        place + "填写了" + column + "“" + row.value(column) + "”，没有填写“" + WITH + "”，请补填或删去允许差"));
        return null;
    }

    private static Map<String, TableCode> tables(String text, String place, List<String> problems) {
        Map<String, TableCode> tables = new LinkedHashMap<>();
        for (String one : text.split("[;；]")) {
            String[] parts = one.strip().split("[=＝]");
            if (parts.length == 2) {
                tables.put(parts[0].strip(), new TableCode(parts[1].strip()));
            } else if (!one.isBlank()) {
                problems.add(place + TABLES + "“" + one.strip() + "”有误，应写成“学生数=6-1”，几张表用分号隔开");
            }
        }
        return tables;
    }

    private static Against against(TableRow row, String place, List<String> problems) {
        String relation = row.value(RELATION);
        if (!relation.isEmpty() && Relation.titled(relation).isEmpty()) {
            problems.add(place + RELATION + "“" + relation + "”有误，可用的有" + Relation.titles());
        }
        return new Against(
                row.value(WITH),
                Relation.titled(relation).orElse(null),
                number(row, TOLERANCE, place, problems),
                number(row, PERCENT, place, problems),
                row.value(NOTE));
    }

    private static @Nullable BigDecimal number(TableRow row, String column, String place, List<String> problems) {
        String text = row.value(column);
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            problems.add(place + column + "“" + text + "”不是数字");
            return null;
        }
    }
}
