package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datause.DataUses;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.meeting.Sessions;
import cn.edu.zzut.monitoring.outage.Outages;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.training.DefinitionQuestions;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** What our numbers in addresses stand for: which year, table and unit, and how people call it; nothing of what is in it. */
@Component
class OwnThings {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    private final Map<String, LongFunction<Thing>> byAddress = new LinkedHashMap<>();

    OwnThings(
            DataCorrections corrections,
            Rectifications rectifications,
            DataUses uses,
            Conditions conditions,
            TrainingSessions sessions,
            Accountability accountability,
            Submissions submissions,
            Reports reports,
            Sessions meetings,
            Outages outages,
            DefinitionQuestions questions) {
        byAddress.put("/api/training/definition-questions/{id}", id -> {
            var one = questions.get(id);
            return new Thing(
                    about(0, one.table(), ""), one.column().isEmpty() ? "整张表的口径" : "数据项“" + one.column() + "”的口径");
        });
        byAddress.put("/api/cycles/{year}/reports/{id}", id -> {
            var one = reports.find(Subject.here().year(), id).orElseThrow(OwnThings::none);
            return new Thing(about(one.year(), "", ""), "报告“" + one.fileName() + "”");
        });
        byAddress.put("/api/cycles/{year}/meetings/{id}", id -> {
            var one = meetings.find(Subject.here().year(), id).orElseThrow(OwnThings::none);
            return new Thing(about(one.year(), "", ""), "会议“" + one.facts().name() + "”");
        });
        byAddress.put(
                "/api/outages/{id}",
                id -> new Thing(Subject.NONE, outages.get(id).inWords()));
        byAddress.put("/api/demo/submissions/{id}", id -> {
            var one = submissions.get(new SubmissionId(id));
            return new Thing(about(one.year(), one.table().value(), one.unit().value()), "");
        });
        byAddress.put("/api/corrections/{id}", id -> {
            var one = corrections.get(id);
            return new Thing(about(one.year(), one.table().value(), one.unit().value()), "更正" + id + "号");
        });
        byAddress.put("/api/rectifications/{id}", id -> {
            var one = rectifications.get(id);
            return new Thing(about(one.year(), "", one.unit().value()), "整改任务" + id + "号");
        });
        byAddress.put("/api/data-use/{id}", id -> {
            var one = uses.get(id);
            return new Thing(about(one.year(), "", one.unit().value()), "申请“" + one.number() + "”");
        });
        byAddress.put("/api/meeting-conditions/{id}", id -> {
            var one = conditions.get(id);
            return new Thing(about(one.year(), "", one.unit().value()), "会议意见第" + one.number() + "项");
        });
        byAddress.put("/api/training/sessions/{id}", id -> {
            var one = sessions.get(id);
            return new Thing(about(one.year(), "", ""), "培训“" + one.plan().title() + "”");
        });
        byAddress.put("/api/accountability/{id}", id -> {
            var one = accountability.get(id);
            return new Thing(about(one.year(), "", one.unit().value()), "责任认定" + id + "号");
        });
    }

    private static Refusal none() {
        return Refusal.hidden("");
    }

    record Thing(Subject subject, String words) {}

    private static Subject about(int year, String table, String unit) {
        return new Subject(year, table, unit, "", "", "");
    }

    /** Empty where there is none, and where numbers of that kind stand for nothing that has a name. */
    Optional<Thing> find(String pattern, String id) {
        return byAddress.entrySet().stream()
                .filter(one -> id.matches(NUMBER) && pattern.startsWith(one.getKey()))
                .findFirst()
                .flatMap(one -> found(one.getValue(), Long.parseLong(id)));
    }

    private static Optional<Thing> found(LongFunction<Thing> look, long id) {
        try {
            return Optional.of(look.apply(id));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }
}
