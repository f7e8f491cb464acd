package cn.edu.zzut.monitoring.web.accountability;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Assessment;
import cn.edu.zzut.monitoring.accountability.FaultFacts;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.accountability.LineFacts;
import cn.edu.zzut.monitoring.accountability.Notices;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accountability records; a unit sees its own. */
@RestController
class AccountabilityController {

    private final Accountability accountability;
    private final FaultFacts facts;
    private final Notices notices;
    private final Organization organization;
    private final CurrentUsers users;

    AccountabilityController(
            Accountability accountability,
            FaultFacts facts,
            Notices notices,
            Organization organization,
            CurrentUsers users) {
        this.facts = facts;
        this.notices = notices;
        this.accountability = accountability;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping("/api/accountability")
    List<RecordJson> records(@RequestParam int year) {
        CurrentUser user = users.get();
        return accountability.ofYear(year).stream()
                .filter(record -> Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(record.unit()))
                .map(this::json)
                .toList();
    }

    /** A unit's record over all years, for the unit itself and the office only. */
    @GetMapping("/api/units/{code}/accountability")
    UnitRecordJson ofUnit(@PathVariable String code) {
        UnitCode unit = new UnitCode(code);
        CurrentUser user = users.get();
        if (!Right.SEE_ANY_UNITS_RECORD.isOf(user) && !user.belongsTo(unit)) {
            throw Refusal.hidden("没有这个单位，或者不是您的单位。");
        }
        return new UnitRecordJson(
                unit.value(),
                organization.unit(unit).name(),
                accountability.ofUnit(unit).stream().map(this::json).toList());
    }

    /** The notice that was served, for the unit itself and the office. */
    @GetMapping("/api/accountability/{id}/notice.docx")
    ResponseEntity<byte[]> notice(@PathVariable long id) {
        CurrentUser user = users.get();
        AccountabilityRecord record = accountability
                .find(id)
                .filter(found -> Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(found.unit()))
                .orElseThrow(() -> Refusal.hidden("没有这份记录，或者不属于您的单位。"));
        return notices.newest(id)
                .map(content -> Files.download("责任认定通知-" + record.id() + ".docx", Files.DOCX, content))
                .orElseThrow(() -> Refusal.hidden("处理决定还没有作出，作出后可以下载通知。"));
    }

    private RecordJson json(AccountabilityRecord record) {
        Assessment facts = this.facts.soFar(record);
        return new RecordJson(
                record.id(),
                record.year(),
                record.kind().name(),
                record.kind().title(),
                record.unit().value(),
                organization.unit(record.unit()).name(),
                tableOf(record),
                record.subject(),
                record.plannedOn().orElse(null),
                facts.actualOn().orElse(null),
                facts.allDaysLate(),
                facts.ownDaysLate(),
                facts.deductions(),
                facts.reminders(),
                facts.sharePercent(),
                facts.consequence().title(),
                record.state().name(),
                record.stateTitle(),
                record.explanation(),
                record.grade().name(),
                record.grade().title(),
                record.decision(),
                record.appeal(),
                record.foundAt(),
                record.closedAt().orElse(null),
                IntStream.range(0, record.lines().size())
                        .mapToObj(i -> FaultLineJson.of(
                                record.lines().get(i), facts.lines().get(i)))
                        .toList());
    }

    /** @return the one table that the record is about, null where it is about none or several */
    private static String tableOf(AccountabilityRecord record) {
        String table = record.lines().get(0).table();
        return record.lines().size() > 1 || table.isEmpty() ? null : table;
    }

    record UnitRecordJson(String unit, String unitName, List<RecordJson> records) {}

    record RecordJson(
            long id,
            int year,
            String kind,
            String kindTitle,
            String unit,
            String unitName,
            String tableCode,
            String subject,
            LocalDate plannedOn,
            LocalDate actualOn,
            int allDaysLate,
            int daysLate,
            String deductions,
            int reminders,
            int sharePercent,
            String consequence,
            String state,
            String stateTitle,
            String explanation,
            String grade,
            String gradeTitle,
            String decision,
            String appeal,
            Instant foundAt,
            Instant closedAt,
            List<FaultLineJson> lines) {}

    /** One fault of the event, with the days that are its own. */
    record FaultLineJson(
            String tableCode,
            String subject,
            String evidence,
            boolean settled,
            LocalDate actualOn,
            int allDaysLate,
            int daysLate,
            String deductions) {

        static FaultLineJson of(FaultLine line, LineFacts facts) {
            return new FaultLineJson(
                    line.table().isEmpty() ? null : line.table(),
                    line.subject(),
                    line.evidence(),
                    line.isSettled(),
                    facts.actualOn().orElse(null),
                    facts.allDaysLate(),
                    facts.ownDaysLate(),
                    facts.deductions());
        }
    }
}
