package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 签到表: to be signed in the room, and filled in to be taken back. */
@Component
public class SignInSheets {

    private static final int MOST_ROWS = 2_000;

    private final TrainingSessions sessions;
    private final Organization organization;

    SignInSheets(TrainingSessions sessions, Organization organization) {
        this.sessions = sessions;
        this.organization = organization;
    }

    /** An .xlsx with whoever is invited, by unit. */
    public byte[] write(long session) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, "签到表")) {
            sheet.row(List.of("工号", "姓名", "单位", "签到", "签名"), place -> false);
            for (Person person : people(session)) {
                sheet.row(
                        List.of(
                                person.id().value(),
                                person.name(),
                                organization.unit(person.unit()).name(),
                                "",
                                ""),
                        place -> false);
            }
        }
        return out.toByteArray();
    }

    private List<Person> people(long session) {
        return sessions.invited(session).stream()
                .flatMap(id -> organization.person(id).stream())
                .sorted(java.util.Comparator.comparing(
                                (Person person) -> person.unit().value())
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    /** A list that came back; what is not understood is named. */
    public SignInList read(long session, Path file, String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        SheetTexts.each(file, name, (number, cells) -> {
            if (rows.size() > MOST_ROWS) {
                throw Refusal.invalid("签到表超过" + MOST_ROWS + "行，没有导入。请只留有人签到的行。");
            }
            rows.add(cells);
        });
        Map<String, String> invited = new HashMap<>();
        people(session).forEach(person -> invited.put(person.id().value(), person.name()));
        return SignInList.of(rows, invited, this::known);
    }

    private @org.jspecify.annotations.Nullable String known(String id) {
        return id.matches("[A-Za-z0-9._-]{1,64}")
                ? organization.person(new PersonId(id)).map(Person::name).orElse(null)
                : null;
    }
}
