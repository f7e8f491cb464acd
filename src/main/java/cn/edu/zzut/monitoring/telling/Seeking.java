package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Renames;
import cn.edu.zzut.monitoring.trail.Renames.Rename;
import cn.edu.zzut.monitoring.trail.Sought;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What people type when they look for entries. */
@Service
public class Seeking {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 80;

    private final Organization organization;
    private final Catalogs catalogs;
    private final Renames renames;

    Seeking(Organization organization, Catalogs catalogs, Renames renames) {
        this.organization = organization;
        this.catalogs = catalogs;
        this.renames = renames;
    }

    /**
     * An entry must have each of the words.
     *
     * @param people names or accounts of who did it or to whom it was done
     * @param things words for anything that an entry says
     * @throws Refusal when there are too many or too long ones
     */
    public List<Sought> words(Optional<String> people, Optional<String> things) {
        List<String> names = split(people);
        List<String> words = split(things);
        if (names.isEmpty() && words.isEmpty()) {
            return List.of();
        }
        if (names.size() + words.size() > MOST_WORDS) {
            throw Refusal.invalid("一次最多查" + MOST_WORDS + "个词，请减少几个。");
        }
        if (Stream.concat(names.stream(), words.stream()).anyMatch(word -> word.length() > LONGEST)) {
            throw Refusal.invalid("每个词最多" + LONGEST + "个字，请缩短。");
        }
        Meanings meanings = meanings();
        List<Sought> sought = new ArrayList<>();
        names.forEach(name -> sought.add(meanings.ofPerson(name)));
        words.forEach(word -> sought.add(meanings.of(word)));
        return sought;
    }

    private static List<String> split(Optional<String> text) {
        return text.stream()
                .flatMap(one -> Arrays.stream(one.split("[\\p{Z}\\s，,、；;]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Meanings meanings() {
        Meanings meanings = new Meanings();
        organization.everybody().forEach(person -> meanings.person(person.id().value(), person.name()));
        for (Unit unit : organization.allUnits()) {
            meanings.unit(unit.code().value(), unit.name());
        }
        for (Rename rename : renames.all()) {
            if (rename.person().isEmpty()) {
                meanings.unit(rename.unit(), rename.before());
            } else {
                meanings.person(rename.person(), rename.before());
            }
        }
        for (TableDefinition table : catalogs.of(Telling.NEWEST).tables()) {
            meanings.table(table.code().value(), table.name());
        }
        return meanings;
    }
}
