package cn.edu.zzut.monitoring.roster;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Appointment;
import cn.edu.zzut.monitoring.organization.Appointments;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.RosterLine;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.organization.Term;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.FormSheets;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school's units, people and roles as a workbook: with what there is today in it, and read again. */
@Component
public class RosterBook {

    /** More people than any school has. */
    private static final int MOST_LINES = 20_000;

    private static final int MOST_NAMED = 5;

    private final Organization organization;
    private final Appointments appointments;

    RosterBook(Organization organization, Appointments appointments) {
        this.organization = organization;
        this.appointments = appointments;
    }

    /** Whatever has ended is left out. */
    @Transactional(readOnly = true)
    public byte[] write() {
        List<Appointment> open = appointments.open();
        Map<String, Person> people = organization.everybody().stream()
                .filter(person -> !person.hasLeft())
                .collect(Collectors.toMap(person -> person.id().value(), person -> person));
        Map<RosterSheet, List<String[]>> cells = new LinkedHashMap<>();
        cells.put(
                RosterSheet.UNITS,
                organization.units().stream().map(RosterBook::cells).toList());
        cells.put(
                RosterSheet.PEOPLE,
                open.stream()
                        .filter(line -> line.role().isEmpty())
                        .map(line -> cells(people.get(line.person().value()), line))
                        .toList());
        cells.put(
                RosterSheet.ROLES,
                open.stream()
                        .filter(line -> line.role().isPresent() && !line.isStandIn())
                        .map(line -> new String[] {
                            line.person().value(),
                            organization.nameOf(line.person()),
                            line.role().orElseThrow().title(),
                            day(line.term())
                        })
                        .toList());
        return write(cells, RosterForms.NOTES);
    }

    /** The proposal's lines alone; what it doubts stands before how the workbook is filled in. */
    public static byte[] write(RosterProposal proposal) {
        List<String> notes = new ArrayList<>(proposal.doubts());
        if (proposal.size() == 0) {
            notes.add(0, "该年的表1-2、1-3、1-5-1与现有登记相比，没有可以直接补登记的单位和单位负责人。");
        }
        notes.addAll(RosterForms.NOTES);
        return write(proposal.lines(), notes);
    }

    private static byte[] write(Map<RosterSheet, List<String[]>> cells, List<String> notes) {
        Map<TableDefinition, List<TableRow>> forms = new LinkedHashMap<>();
        cells.forEach((sheet, rows) -> forms.put(RosterForms.ALL.get(sheet), rows(sheet, rows)));
        return FormSheets.write(forms, notes);
    }

    private static String[] cells(Unit unit) {
        return new String[] {unit.code().value(), unit.name(), unit.kind().title(), day(unit.term())};
    }

    private static String[] cells(Person person, Appointment membership) {
        return new String[] {
            person.id().value(),
            person.name(),
            person.unit().value(),
            person.email(),
            person.phone(),
            day(membership.term())
        };
    }

    private static String day(Term term) {
        return term.noted().map(LocalDate::toString).orElse("");
    }

    private static List<TableRow> rows(RosterSheet sheet, List<String[]> cells) {
        List<TableRow> rows = new ArrayList<>();
        for (String[] row : cells) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.length; i++) {
                if (!row[i].isEmpty()) {
                    values.put(sheet.columns().get(i), row[i]);
                }
            }
            rows.add(new TableRow(rows.size() + 2, "", values));
        }
        return rows;
    }

    /** @throws Refusal when it is no such workbook */
    public static List<RosterLine> read(Path file, String name) throws IOException {
        Map<TableDefinition, Reading> readings = FormSheets.read(file, name, List.copyOf(RosterForms.ALL.values()));
        List<RosterLine> lines = new ArrayList<>();
        RosterForms.ALL.forEach(
                (sheet, form) -> requireKnownColumns(sheet, readings.get(form).rows()));
        RosterForms.ALL.forEach((sheet, form) ->
                readings.get(form).rows().forEach(row -> lines.add(new RosterLine(sheet, row.number(), row.values()))));
        if (lines.isEmpty()) {
            throw Refusal.invalid("工作簿中没有数据行。请在“单位”“人员”“角色”中填写后再上传。");
        }
        if (lines.size() > MOST_LINES) {
            throw Refusal.invalid("工作簿超过" + MOST_LINES + "行，没有读入。请分几次上传。");
        }
        return lines;
    }

    /** What stands in further columns would be kept nowhere. */
    private static void requireKnownColumns(RosterSheet sheet, List<TableRow> rows) {
        String unknown = rows.stream()
                .flatMap(row -> row.extra().keySet().stream())
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("”“", "“", "”"));
        if (!unknown.equals("“”")) {
            throw Refusal.invalid("工作表“" + sheet.title() + "”有不认识的列" + unknown + "，没有读入：其中的内容系统不登记。可以填写的列有："
                    + String.join("、", sheet.columns()) + "。请删去多余的列（或改正列名）后再上传。");
        }
    }
}
