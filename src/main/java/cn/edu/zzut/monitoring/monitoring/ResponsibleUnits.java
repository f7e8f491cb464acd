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
 * Whom an alert goes to: about a college or its majors, to the college; about the school, to the unit responsible for the
 * first table that the figure comes from; to the evaluation office where there is neither.
 */
@Component
class ResponsibleUnits {

    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Organization organization;

    ResponsibleUnits(Catalogs catalogs, Cycles cycles, Organization organization) {
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.organization = organization;
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
        Catalog catalog = catalogs.of(year);
        Set<String> seen = new HashSet<>();
        return catalog.indicators().stream()
                .filter(one -> indicators.contains(one.indicator().id()))
                .flatMap(one -> tables(catalog, one, seen))
                .flatMap(table -> Optional.ofNullable(responsible.get(table)).stream())
                .findFirst();
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
