package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Sources;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.progress.SubmissionLine;
import cn.edu.zzut.monitoring.progress.SubmissionLines;
import cn.edu.zzut.monitoring.rectification.RectificationLists;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.school.Schools;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.YearChecks;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a year's reports are written from. */
@Component
class Materials {

    /** Where the school says what it is called. */
    private static final TableCode SCHOOL = new TableCode("1-1");

    private static final String SCHOOL_NAME = "学校名称";
    private static final int HASH_SHOWN = 12;
    /** Of a table that reports list rows of. */
    private static final int MOST_LISTED = 20_000;

    private final Listings listings = Listings.shipped();

    private final Indicators indicators;
    private final Highlights highlights;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final SubmissionLines lines;
    private final Explanations explanations;
    private final YearChecks yearChecks;
    private final Reviews reviews;
    private final Rectifications rectifications;
    private final RectificationLists lists;
    private final Organization organization;
    private final Schools schools;

    Materials(
            Indicators indicators,
            Highlights highlights,
            Catalogs catalogs,
            Submissions submissions,
            SubmissionLines lines,
            Explanations explanations,
            YearChecks yearChecks,
            Reviews reviews,
            Rectifications rectifications,
            RectificationLists lists,
            Organization organization,
            Schools schools) {
        this.schools = schools;
        this.indicators = indicators;
        this.highlights = highlights;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.lines = lines;
        this.explanations = explanations;
        this.yearChecks = yearChecks;
        this.reviews = reviews;
        this.rectifications = rectifications;
        this.lists = lists;
        this.organization = organization;
    }

    @Transactional(readOnly = true)
    public YearMaterial of(int year) {
        Catalog catalog = catalogs.of(year);
        List<EffectiveVersion> effective = submissions.effective(year);
        Map<Level, List<Subject>> subjects = new EnumMap<>(Level.class);
        Map<Level, Map<String, Map<String, IndicatorValue>>> values = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            subjects.put(level, indicators.subjects(year, level));
            Map<String, Map<String, IndicatorValue>> bySubject = new HashMap<>();
            indicators.of(year, level).forEach(value -> bySubject
                    .computeIfAbsent(value.subject().code(), code -> new LinkedHashMap<>())
                    .put(value.id(), value));
            values.put(level, bySubject);
        }
        List<SubmissionLine> parts = lines.of(year);
        List<FiledTable> tables = tables(year, catalog, parts, effective);
        Ground ground = ground(year, catalog, effective, tables);
        return new YearMaterial(
                year,
                schoolName(effective),
                catalog,
                catalogName(year),
                basis(year, effective),
                ground,
                subjects,
                values,
                new Sources(catalog),
                ground.highlights(),
                tables,
                rows(effective),
                explained(catalog, parts),
                ground.comments(),
                rectifications.ofYear(year),
                rectifications.ofYear(year - 1),
                organization.allUnits().stream()
                        .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name)));
    }

    /** What the year's reports would rest on if they were made now. */
    @Transactional(readOnly = true)
    public Ground ground(int year) {
        Catalog catalog = catalogs.of(year);
        List<EffectiveVersion> effective = submissions.effective(year);
        return ground(year, catalog, effective, tables(year, catalog, lines.of(year), effective));
    }

    private Ground ground(int year, Catalog catalog, List<EffectiveVersion> effective, List<FiledTable> tables) {
        return new Ground(
                catalog,
                catalogHash(year),
                effective,
                indicators.entered(year),
                Ground.used(catalog),
                tables,
                wasCheckedAsAWhole(year),
                highlights.all(year),
                reviews.ofYear(year),
                lists.of(year),
                lists.of(year - 1),
                Stream.of(year, year - 1)
                        .flatMap(one -> rectifications.ofYear(one).stream())
                        .toList());
    }

    private boolean wasCheckedAsAWhole(int year) {
        return yearChecks
                .newest(year)
                .filter(check -> !check.isRunning() && check.failure().isEmpty())
                .isPresent();
    }

    private String schoolName(List<EffectiveVersion> effective) {
        return effective.stream()
                .filter(version -> version.submission().table().equals(SCHOOL))
                .flatMap(version -> submissions.rows(version.version(), 0, 1).stream())
                .map(row -> row.value(SCHOOL_NAME))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> schools.get().heading());
    }

    private String catalogName(int year) {
        return year + "年度指标体系（" + catalogHash(year).substring(0, HASH_SHOWN) + "）";
    }

    private String catalogHash(int year) {
        List<String> texts = new ArrayList<>();
        catalogs.files(year).texts().forEach((name, text) -> {
            texts.add(name);
            texts.add(text);
        });
        return ContentCode.of(texts);
    }

    /** The versions that count, and the catalog: as long as they are the same, so are the figures from tables. */
    @Transactional(readOnly = true)
    public String basis(int year) {
        return basis(year, submissions.effective(year));
    }

    private String basis(int year, List<EffectiveVersion> effective) {
        List<String> texts = new ArrayList<>(List.of(catalogHash(year)));
        effective.stream()
                .map(version ->
                        version.submission().table() + " " + version.version().sha256())
                .sorted()
                .forEach(texts::add);
        return ContentCode.of(texts);
    }

    private List<FiledTable> tables(
            int year, Catalog catalog, List<SubmissionLine> parts, List<EffectiveVersion> effective) {
        Map<SubmissionId, EffectiveVersion> counting = effective.stream()
                .collect(Collectors.toMap(version -> version.submission().id(), version -> version));
        Set<SubmissionId> returned = submissions.returned(year);
        return parts.stream()
                .map(line -> table(catalog, line, counting, returned.contains(line.id())))
                .toList();
    }

    private static FiledTable table(
            Catalog catalog, SubmissionLine line, Map<SubmissionId, EffectiveVersion> counting, boolean returned) {
        EffectiveVersion version = counting.get(line.id());
        boolean whole = line.part() == Part.RESPONSIBLE && version != null;
        return new FiledTable(
                line.table(),
                title(catalog, line.table()),
                line.unit(),
                line.part(),
                line.state().title(),
                version != null && !version.isProvisional(),
                whole && version != null ? version.version().number() : line.version(),
                whole && version != null ? version.version().rowCount() : 0,
                line.checked(),
                line.anomalies(),
                line.unexplained(),
                line.delay().workingDays(),
                returned);
    }

    private Map<TableCode, List<TableRow>> rows(List<EffectiveVersion> effective) {
        Set<TableCode> listed = Stream.concat(listings.tables().stream(), StructurePassages.TABLES.stream())
                .collect(Collectors.toSet());
        return effective.stream()
                .filter(version -> listed.contains(version.submission().table()))
                .collect(Collectors.toMap(
                        version -> version.submission().table(),
                        version -> submissions.rows(version.version(), 0, MOST_LISTED),
                        (one, other) -> one));
    }

    private List<Explained> explained(Catalog catalog, List<SubmissionLine> parts) {
        return parts.stream()
                .filter(line -> line.part() == Part.RESPONSIBLE && line.anomalies() > 0)
                .flatMap(line -> explanations.inForce(line.id()).stream()
                        .map(explanation -> new Explained(title(catalog, line.table()), line.unit(), explanation)))
                .toList();
    }

    private static String title(Catalog catalog, String table) {
        return catalog.find(new TableCode(table)).map(TableDefinition::title).orElse("表" + table);
    }
}
