package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Edition;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.cycle.DecisionWords;
import cn.edu.zzut.monitoring.meeting.MeetingTemplate;
import cn.edu.zzut.monitoring.notification.MailServer;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Term;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.TemplateKind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What kind of value something is, and how it is told. What is none of the kind is told as it is. */
enum Value {
    TEXT,
    DAY,
    MOMENT,
    YES_NO,
    PERSON,
    UNIT,
    TABLE,
    ROLE,
    UNIT_KIND,
    SHARE,
    EDITION,
    LEVEL,
    PROTECTION,
    TEMPLATE,
    SUBJECT,
    VERDICT,
    DATE_OF,
    /** Of a catalog's tables and columns to those of the year before: JSON, cut where it is long. */
    MAPPING;

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SchoolClock.ZONE);

    /** Of what is stored as a word of code and shown by a title: those whose title has the word in it. */
    static Set<String> codes(String word) {
        Map<String, String> titles = new HashMap<>();
        Arrays.stream(Role.values()).forEach(one -> titles.put(one.name(), one.title()));
        Arrays.stream(UnitKind.values()).forEach(one -> titles.put(one.name(), one.title()));
        Arrays.stream(Edition.State.values()).forEach(one -> titles.put(one.name(), one.title()));
        Arrays.stream(Level.values()).forEach(one -> titles.put(one.name(), one.title()));
        templates().forEach(one -> titles.put(one.name(), one.title()));
        titles.values().removeIf(title -> !title.contains(word));
        return titles.keySet();
    }

    String tell(String value, Names names) {
        return switch (this) {
            case TEXT -> value;
            case DAY -> value.equals(Term.BEFORE.toString()) ? "有记录以前" : value;
            case MOMENT -> moment(value);
            case YES_NO -> Map.of("true", "是", "false", "否").getOrDefault(value, value);
            case PERSON -> names.person(value);
            case UNIT -> names.unit(value);
            case TABLE -> names.table(value);
            case ROLE -> titled(Role.values(), Role::title, value);
            case UNIT_KIND -> titled(UnitKind.values(), UnitKind::title, value);
            case SHARE -> Map.of("CATEGORY", "表格类别", "UNIT", "单位").getOrDefault(value, value);
            case EDITION -> titled(Edition.State.values(), Edition.State::title, value);
            case LEVEL -> titled(Level.values(), Level::title, value);
            case PROTECTION -> titled(MailServer.Protection.values(), MailServer.Protection::title, value);
            case TEMPLATE -> template(value);
            case SUBJECT -> DecisionWords.subject(value);
            case VERDICT -> DecisionWords.verdict(value);
            case DATE_OF -> value.replaceFirst("^stage:(\\d)$", "第$1阶段").replaceFirst("^submission:\\d+$", "一张表的填报");
            case MAPPING -> mapping(value);
        };
    }

    private static String moment(String value) {
        try {
            return SECOND.format(OffsetDateTime.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static Stream<TemplateKind> templates() {
        return Stream.concat(Arrays.stream(PaperKind.values()), Arrays.stream(MeetingTemplate.values()));
    }

    private static String template(String value) {
        return templates()
                .filter(kind -> kind.name().equals(value))
                .map(TemplateKind::title)
                .findFirst()
                .orElse(value);
    }

    private static String mapping(String value) {
        return value.replace("\"from\"", "来自")
                .replace("\"columns\"", "数据项")
                .replaceAll("[{}\"]", "")
                .replaceAll(": *", "：")
                .replaceAll(", *", "，");
    }

    private static <E extends Enum<E>> String titled(E[] all, Function<E, String> title, String value) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(value))
                .map(title)
                .findFirst()
                .orElse(value);
    }
}
