package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all occurrences of a year last amounted to. */
@Component
class ReckonedValues {

    private final JdbcClient jdbc;

    ReckonedValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reckoned> of(int year) {
        return jdbc.sql(
                        """
                        select concept, occurrence, value, missing, colleges, basis, units
                        from monitoring.concept_value where year = ?""")
                .param(year)
                .query((row, n) -> new Reckoned(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getBigDecimal(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        units(row.getString(7))))
                .list();
    }

    static Set<UnitCode> units(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(UnitCode::new)
                .collect(Collectors.toSet());
    }

    static String text(Set<UnitCode> units) {
        return units.stream().map(UnitCode::value).sorted().collect(Collectors.joining(","));
    }

    /** What is not declared any more. */
    void forgetOthers(int year, List<Concept> declared) {
        Set<String> kept = declared.stream()
                .flatMap(concept -> concept.occurrences().stream().map(one -> concept.id() + "/" + one.id()))
                .collect(Collectors.toSet());
        of(year).stream()
                .filter(one -> !kept.contains(one.concept() + "/" + one.occurrence()))
                .forEach(one -> jdbc.sql(
                                "delete from monitoring.concept_value where year = ? and concept = ? and occurrence = ?")
                        .params(year, one.concept(), one.occurrence())
                        .update());
    }

    /** In the place of what was kept of it. */
    void keep(int year, Reckoned one) {
        jdbc.sql(
                        """
                        insert into monitoring.concept_value
                        (year, concept, occurrence, value, missing, colleges, basis, units) values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (year, concept, occurrence) do update set value = excluded.value,
                        missing = excluded.missing, colleges = excluded.colleges, basis = excluded.basis,
                        units = excluded.units""")
                .params(year, one.concept(), one.occurrence(), one.value().orElse(null), one.missing(), one.colleges())
                .params(one.basis(), text(one.units()))
                .update();
    }
}
