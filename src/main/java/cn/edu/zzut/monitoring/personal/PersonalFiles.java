package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 我的数据 (个人信息保护法第四十五条): what is kept about a person, shown and handed out to that person. */
@Service
@Transactional
public class PersonalFiles {

    private static final int LONGEST_REASON = 500;
    private static final String OWN = "本人";

    private final JdbcClient jdbc;
    private final OwnRows ownRows;
    private final Deeds deeds;
    private final Organization organization;
    private final Catalogs catalogs;
    private final SchoolClock clock;
    private final Trail trail;

    PersonalFiles(
            JdbcClient jdbc,
            OwnRows ownRows,
            Deeds deeds,
            Organization organization,
            Catalogs catalogs,
            SchoolClock clock,
            Trail trail) {
        this.jdbc = jdbc;
        this.ownRows = ownRows;
        this.deeds = deeds;
        this.organization = organization;
        this.catalogs = catalogs;
        this.clock = clock;
        this.trail = trail;
    }

    /** One such copy. */
    public record Export(PersonId about, PersonId by, String reason, int entries, Instant at) {}

    @Transactional(readOnly = true)
    public PersonalFile of(PersonId person) {
        List<PersonalFile.Part> parts = new ArrayList<>();
        InWords words = words();
        Chapter.ALL.forEach(chapter -> parts.add(part(chapter, person, words)));
        parts.add(deeds.of(person));
        parts.addAll(ownRows.of(person));
        return new PersonalFile(person.value(), parts);
    }

    private InWords words() {
        Map<String, String> units = organization.allUnits().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));
        Map<String, String> tables = new HashMap<>();
        return new InWords(
                account -> organization.nameOf(new PersonId(account)),
                text -> units.getOrDefault(text, text),
                (year, code) -> tables.computeIfAbsent(
                        year + " " + code, key -> catalogs.of(Integer.parseInt(year)).tables().stream()
                                .filter(table -> table.code().value().equals(code))
                                .findFirst()
                                .map(TableDefinition::title)
                                .orElse("表" + code)));
    }

    private PersonalFile.Part part(Chapter chapter, PersonId person, InWords words) {
        return new PersonalFile.Part(
                chapter.title(),
                chapter.headings(),
                rows(chapter, person).stream()
                        .map(line -> words.line(chapter, line))
                        .toList());
    }

    private List<List<String>> rows(Chapter chapter, PersonId person) {
        int columns = chapter.headings().size();
        return jdbc.sql(chapter.query())
                .param("person", person.value())
                .query((row, n) -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        cells.add(Objects.requireNonNullElse(row.getString(i), ""));
                    }
                    return cells;
                })
                .list();
    }

    /** The own copy. */
    public byte[] exportOwn(PersonId person) {
        return export(person, person, OWN, "");
    }

    /**
     * A copy for somebody who asked in writing.
     *
     * @throws Refusal without saying who asked when, or where nobody of that id is known
     */
    public byte[] exportFor(PersonId person, PersonId by, String reason) {
        if (organization.person(person).isEmpty()) {
            throw Refusal.hidden("没有账号为“" + person.value() + "”的人员。请核对账号。");
        }
        if (Words.isNone(reason) || Words.hasControls(reason) || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("请写明本人何时、以什么书面形式提出的申请，最多" + LONGEST_REASON + "个字。");
        }
        return export(person, by, reason.strip(), "，写明了理由");
    }

    private byte[] export(PersonId person, PersonId by, String reason, String more) {
        PersonalFile file = of(person);
        jdbc.sql(
                        """
                insert into monitoring.personal_export (person_id, made_by, reason, entries, at)
                values (?, ?, ?, ?, ?)""")
                .params(person.value(), by.value(), reason, file.entries(), Timestamp.from(clock.instant()))
                .update();
        trail.note(Act.EXPORT, Subject.NONE.of(person.value()).saying("个人数据副本，" + file.entries() + "条" + more));
        return PersonalZip.of(file, organization.nameOf(person), clock.instant());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Export> newest(int most) {
        return jdbc.sql(
                        """
                select person_id, made_by, reason, entries, at from monitoring.personal_export
                order by id desc limit ?""")
                .param(most)
                .query((row, n) -> new Export(
                        new PersonId(row.getString(1)),
                        new PersonId(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
