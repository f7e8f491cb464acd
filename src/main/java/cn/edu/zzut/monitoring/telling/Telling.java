package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Entry;
import cn.edu.zzut.monitoring.trail.Origin;
import cn.edu.zzut.monitoring.trail.Renames;
import cn.edu.zzut.monitoring.trail.TrailReading.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells entries of the trail in the words of the school. */
@Service
public class Telling {

    /** A year that is later than any catalog. */
    static final int NEWEST = 9999;

    private final Organization organization;
    private final Catalogs catalogs;
    private final Renames renames;

    Telling(Organization organization, Catalogs catalogs, Renames renames) {
        this.organization = organization;
        this.catalogs = catalogs;
        this.renames = renames;
    }

    /** Looks names up once for all the entries that it is given. */
    public Teller teller() {
        return new Teller();
    }

    public List<Spoken> all(List<Told> told) {
        Teller teller = teller();
        return told.stream().map(teller::tell).toList();
    }

    /** Knows who was called what when, as of the moment of its making. */
    public final class Teller {

        private final NamesThen then = new NamesThen(renames.all());
        private final Map<String, String> people = new HashMap<>();
        private final Map<String, String> units = organization.allUnits().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));

        private Teller() {}

        public Spoken tell(Told told) {
            Entry entry = told.entry();
            Names names = new Then(told.id(), entry.subject().year());
            return new Spoken(
                    told,
                    names.ofPerson(entry.origin().who()),
                    names.ofPerson(entry.subject().person()),
                    names.ofUnit(entry.subject().unit()),
                    names.ofTable(entry.subject().table()),
                    Changes.of(entry, names));
        }

        private String today(String account) {
            return people.computeIfAbsent(account, key -> organization
                    .person(new PersonId(key))
                    .map(Person::name)
                    .orElse(""));
        }

        private final class Then implements Names {

            private final long entry;
            private final int year;

            private Then(long entry, int year) {
                this.entry = entry;
                this.year = year;
            }

            @Override
            public String ofPerson(String account) {
                if (account.isBlank()) {
                    return "";
                }
                return account.equals(Origin.SYSTEM.who()) ? "系统" : then.person(account, entry, Teller.this::today);
            }

            @Override
            public String ofUnit(String code) {
                return then.unit(code, entry, key -> units.getOrDefault(key, ""));
            }

            @Override
            public String ofTable(String code) {
                return definition(code, year).map(TableDefinition::title).orElse("");
            }
        }
    }

    private Optional<TableDefinition> definition(String code, int year) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return catalogs.of(year == 0 ? NEWEST : year).find(new TableCode(code));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }
}
