package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom an alert goes to. About a college or its majors: to the college. About the school: to the unit responsible for the
 * indicator's main source, which is the table that the alert rules name ({@code sources}), else the first one that its
 * formula in the catalog comes to. To the evaluation office where there is neither. Of several indicators the first counts.
 */
@Component
class ResponsibleUnits {

    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Organization organization;
    private final AlertRules rules;

    ResponsibleUnits(Catalogs catalogs, Cycles cycles, Organization organization, AlertRules rules) {
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.organization = organization;
        this.rules = rules;
    }

    UnitCode of(int year, Subject subject, List<String> indicators) {
        return college(subject)
                .or(() -> ofTheData(year, indicators))
                .orElseGet(() -> organization.holderOf(Role.OFFICE).unit());
    }

    private Optional<UnitCode> college(Subject subject) {
        return UnitCode.find(subject.college()).filter(code -> organization.units().stream()
                .anyMatch(unit -> unit.code().equals(code)));
    }

    private Optional<UnitCode> ofTheData(int year, List<String> indicators) {
        Map<TableCode, UnitCode> responsible =
                cycles.assignments(year).stream().collect(Collectors.toMap(Assignment::table, Assignment::responsible));
        return sources(catalogs.of(year), rules, indicators)
                .flatMap(table -> Optional.ofNullable(responsible.get(table)).stream())
                .findFirst();
    }

    /** The tables that indicators come from, the main source of the first one first. */
    static Stream<TableCode> sources(Catalog catalog, AlertRules rules, List<String> indicators) {
        Set<String> seen = new HashSet<>();
        return indicators.stream()
                .flatMap(id -> Stream.concat(
                        rules.sourceOf(id).stream(),
                        catalog.indicators().stream()
                                .filter(one -> one.indicator().id().equals(id))
                                .flatMap(one -> tables(catalog, one, seen))));
    }

    /** The tables that an indicator comes from, itself or through those that it builds on. */
    private static Stream<TableCode> tables(Catalog catalog, CompiledIndicator indicator, Set<String> seen) {
        CompiledIndicator.Steps steps = indicator.at().get(Level.SCHOOL);
        if (steps == null || !seen.add(indicator.indicator().id())) {
            return Stream.empty();
        }
        return steps.uses().stream().flatMap(name -> {
            TableCode table = indicator.indicator().tables().get(name);
            if (table != null) {
                return Stream.of(table);
            }
            return catalog.population(name)
                    .map(population -> Stream.of(population.population().table()))
                    .orElseGet(() -> catalog.indicators().stream()
                            .filter(other -> other.indicator().name().equals(name))
                            .flatMap(other -> tables(catalog, other, seen)));
        });
    }
}
