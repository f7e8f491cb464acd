package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.PersonalKind;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of the tables that carry the person's number, of each year's version that counts. Whole where the row is about the
 * person; where it is about somebody else too, those others stay masked.
 */
@Component
class OwnRows {

    private static final int MOST = 1_000;

    private final Submissions submissions;
    private final JdbcClient jdbc;

    OwnRows(Submissions submissions, JdbcClient jdbc) {
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    List<PersonalFile.Part> of(PersonId person) {
        List<PersonalFile.Part> parts = new ArrayList<>();
        years().forEach(year -> submissions.effective(year).forEach(version -> add(version, person, parts)));
        return parts;
    }

    private List<Integer> years() {
        return jdbc.sql("select distinct year from monitoring.submission order by year desc")
                .query(Integer.class)
                .list();
    }

    private void add(EffectiveVersion version, PersonId person, List<PersonalFile.Part> parts) {
        TableDefinition table = submissions.definition(version.submission());
        List<String> numbers = numbers(table);
        if (numbers.isEmpty()) {
            return;
        }
        List<Integer> found = jdbc.sql(
                        """
                select row_no from monitoring.version_row
                where version_id = :version and exists (
                    select from jsonb_each_text(data) cell where cell.key in (:numbers)
                    and :person = any (regexp_split_to_array(cell.value, '[;；,，、]')))
                order by row_no limit :most""")
                .param("version", version.version().id())
                .param("numbers", numbers)
                .param("person", person.value())
                .param("most", MOST)
                .query(Integer.class)
                .list();
        if (!found.isEmpty()) {
            parts.add(new PersonalFile.Part(
                    version.submission().year() + "年度 " + table.title(),
                    table.columnNames(),
                    rows(version, table, found, person)));
        }
    }

    private static List<String> numbers(TableDefinition table) {
        return table.columns().stream()
                .filter(column -> column.privacy().isMarked() && column.personalKind() == PersonalKind.NUMBER)
                .map(Column::name)
                .toList();
    }

    private List<List<String>> rows(
            EffectiveVersion version, TableDefinition table, List<Integer> found, PersonId person) {
        return submissions.rows(version.version()).stream()
                .filter(row -> found.contains(row.number()))
                .map(row -> isAboutOnly(row, table, person) ? row : withOthersMasked(row, table, person))
                .map(row -> table.columnNames().stream().map(row::value).toList())
                .toList();
    }

    private static boolean isAboutOnly(TableRow row, TableDefinition table, PersonId person) {
        return numbers(table).stream()
                .map(row::value)
                .allMatch(number -> number.isEmpty() || number.equals(person.value()));
    }

    private static TableRow withOthersMasked(TableRow row, TableDefinition table, PersonId person) {
        Map<String, String> shown = new LinkedHashMap<>(row.masked(table).values());
        numbers(table).stream()
                .filter(name -> row.value(name).equals(person.value()))
                .forEach(name -> shown.put(name, person.value()));
        return new TableRow(row.number(), row.unit(), shown);
    }
}
