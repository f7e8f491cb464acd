package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What the school calls a year, a table, a unit and a person; by its code what nobody knows. */
@Component
class SchoolWords implements Function<Subject, String> {

    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Catalogs catalogs;
    private final Organization organization;
    private final Cache<Boolean, Map<String, String>> units =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).build();

    SchoolWords(Catalogs catalogs, Organization organization) {
        this.catalogs = catalogs;
        this.organization = organization;
    }

    /** While the database is away by codes: what somebody tries meanwhile is on record as well. */
    @Override
    public String apply(Subject subject) {
        try {
            return joined(subject, this::table, this::unit, this::person);
        } catch (DataAccessException | TransactionException away) {
            return joined(subject, (year, code) -> "表" + code, code -> "单位" + code, account -> account);
        }
    }

    private static String joined(
            Subject subject,
            BiFunction<Integer, String, String> table,
            UnaryOperator<String> unit,
            UnaryOperator<String> person) {
        String year = subject.year() == 0 ? "" : subject.year() + "年度";
        String titled = subject.table().isEmpty() ? "" : table.apply(subject.year(), subject.table());
        return Stream.of(
                        year.isEmpty() || titled.isEmpty() ? year + titled : year + " " + titled,
                        subject.unit().isEmpty() ? "" : unit.apply(subject.unit()),
                        subject.person().isEmpty() ? "" : person.apply(subject.person()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private String table(int year, String code) {
        return catalogs.of(year).tables().stream()
                .filter(table -> table.code().value().equals(code))
                .map(TableDefinition::title)
                .findFirst()
                .orElse("表" + code);
    }

    private String unit(String code) {
        return known().getOrDefault(code, "单位" + code);
    }

    /** Asked for aside: a transaction that begins asks for what is attempted, and so for the units again. */
    private Map<String, String> known() {
        Map<String, String> known = units.getIfPresent(true);
        if (known != null) {
            return known;
        }
        Map<String, String> asked = Attempt.aside(() -> organization.allUnits().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name)));
        units.put(true, asked);
        return asked;
    }

    private String person(String account) {
        String name = organization.nameOf(new PersonId(account));
        return name.equals(account) ? account : name + "（" + account + "）";
    }
}
