package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.school.SchoolProfile;
import cn.edu.zzut.monitoring.school.Schools;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.NamesItsTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 学校信息: entered by the administrator, each change on record. */
@RestController
@RequestMapping("/api/setup/school")
class SchoolController {

    private final Schools schools;
    private final Organization organization;
    private final Administrators administrators;
    private final CurrentUsers users;

    SchoolController(Schools schools, Organization organization, Administrators administrators, CurrentUsers users) {
        this.schools = schools;
        this.organization = organization;
        this.administrators = administrators;
        this.users = users;
    }

    @GetMapping
    SchoolJson school() {
        administrators.require(users.get(), "查看学校信息的登记");
        return answer();
    }

    private SchoolJson answer() {
        return SchoolJson.of(
                schools.get(), schools.newest().map(Schools.Edition::id).orElse(0L), history(schools.all()));
    }

    /** The whole of it; what is left out is empty. */
    @PutMapping
    SchoolJson enter(@RequestBody SchoolWishJson wish) {
        administrators.require(users.get(), "登记学校信息");
        schools.enter(
                wish.profile(),
                Optional.ofNullable(wish.edition()),
                users.get().id().value());
        return answer();
    }

    private List<SchoolChangeJson> history(List<Schools.Edition> editions) {
        List<SchoolChangeJson> changes = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            Schools.Edition edition = editions.get(i);
            Map<String, String> before =
                    i + 1 < editions.size() ? fields(editions.get(i + 1).profile()) : Map.of();
            List<String> said = new ArrayList<>();
            fields(edition.profile()).forEach((field, value) -> {
                if (!value.equals(before.getOrDefault(field, ""))) {
                    said.add(field + "：" + before.getOrDefault(field, "") + "→" + value);
                }
            });
            changes.add(new SchoolChangeJson(name(edition.by()), edition.at(), said));
        }
        return changes;
    }

    private String name(String by) {
        return by.equals(PersonId.SYSTEM.value()) ? "系统配置" : organization.nameOf(new PersonId(by));
    }

    private static Map<String, String> fields(SchoolProfile school) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("学校名称", school.name());
        fields.put("学校代码", school.code());
        fields.put("学校类别", school.category());
        fields.put("实施办法名称", school.title());
        fields.put("实施办法文号", school.number());
        fields.put("评估部门名称", school.office());
        fields.put("页眉", school.header());
        fields.put("发件人邮箱", school.senderAddress());
        fields.put("发件人名称", school.senderName());
        return fields;
    }

    /**
     * 学校信息.
     *
     * @param edition to be sent back with a change, so that nobody writes over what they have not seen
     * @param missing what is still to be entered
     * @param history the newest change first
     */
    record SchoolJson(
            long edition,
            String name,
            String code,
            String category,
            String regulationTitle,
            String regulationNumber,
            String office,
            String header,
            String senderAddress,
            String senderName,
            List<String> categories,
            List<String> missing,
            List<SchoolChangeJson> history) {

        static SchoolJson of(SchoolProfile school, long edition, List<SchoolChangeJson> history) {
            return new SchoolJson(
                    edition,
                    school.name(),
                    school.code(),
                    school.category(),
                    school.title(),
                    school.number(),
                    school.office(),
                    school.header(),
                    school.senderAddress(),
                    school.senderName(),
                    SchoolProfile.CATEGORIES,
                    school.missing(),
                    history);
        }
    }

    /** @param changes such as 学校代码：→12345 */
    record SchoolChangeJson(String by, Instant at, List<String> changes) {}

    /** @param edition the one that was seen; null where there was none */
    @NamesItsTexts
    record SchoolWishJson(
            Long edition,
            String name,
            String code,
            String category,
            String regulationTitle,
            String regulationNumber,
            String office,
            String header,
            String senderAddress,
            String senderName) {

        SchoolProfile profile() {
            return new SchoolProfile(
                    text(name),
                    text(code),
                    text(category),
                    text(regulationTitle),
                    text(regulationNumber),
                    text(office),
                    text(header),
                    text(senderAddress),
                    text(senderName));
        }

        private static String text(String value) {
            return Objects.requireNonNullElse(value, "");
        }
    }
}
