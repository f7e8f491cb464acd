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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 统计口径表: the declared concepts as a workbook that the office changes; a row an occurrence. */
public final class ConceptBook {

    private static final String ID = "口径编号";
    private static final String NAME = "口径名称";
    private static final String DEFINITION = "定义";
    private static final String UNIT = "计量单位";
    private static final String OCCURRENCE = "出处编号";
    private static final String OCCURRENCE_NAME = "出处名称";
    private static final String LEVEL = WrittenOccurrence.LEVEL;
    private static final String TABLES = WrittenOccurrence.TABLES;
    private static final String FORMULA = "公式";
    private static final String COUNTED = "口径说明";
    private static final String AS_OF = "统计时间";
    private static final String WITH = WrittenOccurrence.WITH;
    private static final String RELATION = WrittenOccurrence.RELATION;
    private static final String TOLERANCE = WrittenOccurrence.TOLERANCE;
    private static final String PERCENT = WrittenOccurrence.PERCENT;
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
        WrittenOccurrence written = WrittenOccurrence.of(one);
        values.put(OCCURRENCE, written.id());
        values.put(OCCURRENCE_NAME, written.name());
        values.put(LEVEL, written.level());
        values.put(TABLES, written.tables());
        values.put(FORMULA, written.formula());
        values.put(COUNTED, written.definition());
        values.put(AS_OF, written.asOf());
        values.put(WITH, written.with());
        values.put(RELATION, written.relation());
        values.put(TOLERANCE, written.tolerance());
        values.put(PERCENT, written.percent());
        values.put(NOTE, written.note());
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
        return new WrittenOccurrence(
                        row.value(OCCURRENCE),
                        row.value(OCCURRENCE_NAME),
                        row.value(LEVEL),
                        row.value(TABLES),
                        row.value(FORMULA),
                        row.value(COUNTED),
                        row.value(AS_OF),
                        row.value(WITH),
                        row.value(RELATION),
                        row.value(TOLERANCE),
                        row.value(PERCENT),
                        row.value(NOTE))
                .read("第" + row.number() + "行：", problems);
    }
}
