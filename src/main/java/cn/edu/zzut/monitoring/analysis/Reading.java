package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.CompiledPopulation;
import cn.edu.zzut.monitoring.catalog.CompiledSubjects;
import cn.edu.zzut.monitoring.catalog.Formula;
import cn.edu.zzut.monitoring.catalog.Join;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.SubjectTable;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a catalog's indicators see of a year: each table read once, each population put together and grouped once. */
final class Reading {

    private final Catalog catalog;
    private final FiledTables tables;
    private final Supplier<Effort> bounds;
    private final Map<TableCode, Map<String, Column>> columns = new HashMap<>();
    private final Map<Index, Map<String, Origin>> indexes = new HashMap<>();
    private final Map<String, Source> populations = new HashMap<>();
    private final Map<TableCode, Source> whole = new HashMap<>();
    private final Map<Level, List<Subject>> subjects = new EnumMap<>(Level.class);

    /** @param bounds asked once for each population and level */
    Reading(Catalog catalog, FiledTables tables, Supplier<Effort> bounds) {
        this.bounds = bounds;
        this.catalog = catalog;
        this.tables = tables;
        subjects.put(Level.SCHOOL, List.of(Subject.SCHOOL));
        subjects.put(Level.COLLEGE, read(Level.COLLEGE));
        subjects.put(Level.MAJOR, read(Level.MAJOR));
    }

    /** Rows that formulas look at, or why there are none. */
    record Source(Optional<Members> members, String missing) {

        static Source of(Members members) {
            return new Source(Optional.of(members), "");
        }

        static Source missing(String reason) {
            return new Source(Optional.empty(), reason);
        }
    }

    private record Index(TableCode table, String key, boolean lastYear) {}

    int year() {
        return tables.year();
    }

    List<Subject> subjects(Level level) {
        return subjects.getOrDefault(level, List.of());
    }

    /** A table as a whole. */
    Source table(TableCode code) {
        return whole.computeIfAbsent(code, this::wholeTable);
    }

    private Source wholeTable(TableCode code) {
        Optional<Filed> filed = tables.of(code);
        boolean single = catalog.table(code).isSingleRow();
        if (filed.isEmpty() || (single && filed.get().rows().isEmpty())) {
            return Source.missing(lacking(code));
        }
        Map<String, CompiledPopulation.Place> places = new LinkedHashMap<>();
        columns(code).keySet().forEach(name -> places.put(name, new CompiledPopulation.Place(0, name)));
        PopulationRow.Layout layout = new PopulationRow.Layout(places, 1);
        return Source.of(Members.whole(own(filed.get(), code, layout), single));
    }

    private String lacking(TableCode code) {
        return "缺少表" + code + "的数据（" + tables.year() + "年度还没有报送或锁定的版本）";
    }

    private List<PopulationRow> own(Filed filed, TableCode code, PopulationRow.Layout layout) {
        return filed.rows().stream()
                .map(row -> new PopulationRow(layout, new Origin(filed, columns(code), row)))
                .toList();
    }

    /** A population's rows; of one that the catalog does not have, none. */
    Source population(String name) {
        Source known = populations.get(name);
        if (known == null) {
            known = catalog.population(name).map(this::read).orElseGet(() -> Source.missing("没有统计总体“" + name + "”"));
            populations.put(name, known);
        }
        return known;
    }

    private Source read(CompiledPopulation compiled) {
        Optional<TableCode> lacking = lackingFor(compiled);
        if (lacking.isPresent()) {
            return Source.missing(lacking(lacking.get()));
        }
        Filed filed = tables.of(compiled.population().table()).orElseThrow();
        List<Join> joins = compiled.population().joins();
        PopulationRow.Layout layout = new PopulationRow.Layout(compiled.places(), 1 + joins.size());
        List<PopulationRow> rows = own(filed, compiled.population().table(), layout);
        for (int i = 0; i < joins.size(); i++) {
            rows = joined(
                    rows, joins.get(i), i + 1, separator(compiled, joins.get(i).on()));
        }
        try {
            return Source.of(grouped(compiled, taken(rows, compiled.where())));
        } catch (FeelProblem e) {
            return Source.missing("统计总体“" + compiled.population().name() + "”的条件无法计算：" + e.getMessage());
        }
    }

    /** The table itself and the first target of each join have to be there. */
    private Optional<TableCode> lackingFor(CompiledPopulation compiled) {
        List<TableCode> needed = new ArrayList<>(List.of(compiled.population().table()));
        compiled.population()
                .joins()
                .forEach(join -> needed.add(join.targets().get(0).table()));
        return needed.stream().filter(code -> tables.of(code).isEmpty()).findFirst();
    }

    private static String separator(CompiledPopulation compiled, String name) {
        Column column = compiled.columns().get(name);
        return column == null ? "" : column.separator();
    }

    private List<PopulationRow> joined(List<PopulationRow> rows, Join join, int source, String separator) {
        List<PopulationRow> joined = new ArrayList<>(rows.size());
        for (PopulationRow row : rows) {
            for (String key : join.each() ? split(row.text(join.on()), separator) : List.of(row.text(join.on()))) {
                joined.add(row.joined(source, found(join, key), join.on(), join.each() ? key : null));
            }
            if (joined.size() > Effort.VALUES) {
                throw new FeelProblem("逐个关联（*）后的行数超过上限（" + Effort.VALUES + "行）");
            }
        }
        return joined;
    }

    /** The values of a cell; an empty one has itself. */
    private static List<String> split(String text, String separator) {
        if (separator.isEmpty() || !text.contains(separator)) {
            return List.of(text);
        }
        List<String> values = Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return values.isEmpty() ? List.of("") : values;
    }

    private @Nullable Origin found(Join join, String key) {
        if (key.isEmpty()) {
            return null;
        }
        for (Join.Target target : join.targets()) {
            Origin origin = index(target).get(key);
            if (origin != null) {
                return origin;
            }
        }
        return null;
    }

    private Map<String, Origin> index(Join.Target target) {
        Index index = new Index(target.table(), target.key(), target.lastYear());
        Map<String, Origin> known = indexes.get(index);
        if (known == null) {
            known = new HashMap<>();
            Optional<Filed> filed = (target.lastYear() ? tables.yearBefore() : tables).of(target.table());
            if (filed.isPresent()) {
                for (TableRow row : filed.get().rows()) {
                    Origin origin = new Origin(filed.get(), columns(target.table()), row);
                    known.putIfAbsent(origin.text(target.key()), origin);
                }
            }
            indexes.put(index, known);
        }
        return known;
    }

    private Map<String, Column> columns(TableCode code) {
        return columns.computeIfAbsent(code, table -> catalog.table(table).columns().stream()
                .collect(Collectors.toMap(
                        Column::feelName, column -> column, (first, second) -> first, LinkedHashMap::new)));
    }

    private List<PopulationRow> taken(List<PopulationRow> rows, Optional<Formula> where) {
        if (where.isEmpty()) {
            return rows;
        }
        Effort effort = bounds.get();
        BigDecimal year = BigDecimal.valueOf(tables.year());
        return rows.stream()
                .filter(row ->
                        where.get().isTrue(name -> name.equals(CompiledPopulation.YEAR) ? year : row.get(name), effort))
                .toList();
    }

    private Members grouped(CompiledPopulation compiled, List<PopulationRow> rows) {
        Map<Level, Map<String, List<PopulationRow>>> groups = new EnumMap<>(Level.class);
        for (Level level : List.of(Level.COLLEGE, Level.MAJOR)) {
            String key = compiled.population().key(level);
            if (!key.isEmpty()) {
                groups.put(level, grouped(rows, key, separator(compiled, key)));
            }
        }
        return new Members(
                rows,
                false,
                compiled.population().byOtherCode(),
                groups,
                subjects(Level.MAJOR).stream().map(Subject::code).collect(Collectors.toSet()));
    }

    private static Map<String, List<PopulationRow>> grouped(List<PopulationRow> rows, String key, String separator) {
        Map<String, List<PopulationRow>> byCode = new HashMap<>();
        for (PopulationRow row : rows) {
            for (String code : split(row.text(key), separator)) {
                byCode.computeIfAbsent(code, first -> new ArrayList<>()).add(row);
            }
        }
        return byCode;
    }

    private List<Subject> read(Level level) {
        Optional<CompiledSubjects> where = catalog.subjects(level);
        Source source = where.map(found -> table(found.source().table())).orElseGet(() -> Source.missing(""));
        if (where.isEmpty() || source.members().isEmpty()) {
            return List.of();
        }
        SubjectTable table = where.get().source();
        @SuppressWarnings("unchecked")
        List<PopulationRow> rows = (List<PopulationRow>) source.members().get().of(Subject.SCHOOL);
        Map<String, Subject> byCode = new LinkedHashMap<>();
        for (PopulationRow row : subjectRows(level, rows, where.get())) {
            String code = row.text(table.code());
            if (!code.isEmpty()) {
                byCode.putIfAbsent(
                        code,
                        new Subject(
                                level,
                                code,
                                row.text(table.name()),
                                level == Level.COLLEGE ? code : row.text(table.college()),
                                row.text(table.otherCode())));
            }
        }
        return List.copyOf(byCode.values());
    }

    private List<PopulationRow> subjectRows(Level level, List<PopulationRow> rows, CompiledSubjects subjectsOfLevel) {
        try {
            return taken(rows, subjectsOfLevel.where());
        } catch (FeelProblem e) {
            throw Refusal.invalid("统计对象“" + level.title() + "”的条件无法计算：" + e.getMessage() + "。请修改指标体系。");
        }
    }
}
