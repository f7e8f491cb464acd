package cn.edu.zzut.monitoring.web.review;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.process.stage.AssigningTasks;
import cn.edu.zzut.monitoring.review.Expertise;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 专家专长: the office says what its experts know; who is an expert is a role of the organization. */
@RestController
@RequestMapping("/api/reviews/{year}/expertise")
class ExpertiseController {

    private final Expertise expertise;
    private final Catalogs catalogs;
    private final Organization organization;
    private final CurrentUsers users;
    private final AssigningTasks assigning;

    ExpertiseController(
            Expertise expertise,
            Catalogs catalogs,
            Organization organization,
            CurrentUsers users,
            AssigningTasks assigning) {
        this.assigning = assigning;
        this.expertise = expertise;
        this.catalogs = catalogs;
        this.organization = organization;
        this.users = users;
    }

    /** @param choices what can be said of an expert: categories of tables and colleges */
    record ExpertiseJson(List<FieldJson> choices, List<ExpertJson> experts) {}

    /** @param field a category's name or a college's code */
    record FieldJson(String field, String title) {}

    record ExpertJson(String id, String name, String unitName, Set<String> fields) {}

    record ExpertFieldsJson(List<String> fields) {}

    @GetMapping
    ExpertiseJson all(@PathVariable int year) {
        Right.ARRANGE_THE_EXPERT_REVIEW.require(users.get());
        return new ExpertiseJson(
                choices(year),
                expertise.all().entrySet().stream()
                        .map(one -> json(one.getKey(), one.getValue()))
                        .toList());
    }

    private ExpertJson json(Person expert, Set<String> fields) {
        return new ExpertJson(
                expert.id().value(),
                expert.name(),
                organization.unit(expert.unit()).name(),
                fields);
    }

    private List<FieldJson> choices(int year) {
        Stream<FieldJson> categories = catalogs.of(year).tables().stream()
                .map(TableDefinition::category)
                .distinct()
                .map(category -> new FieldJson(category, category));
        Stream<FieldJson> colleges = organization.units().stream()
                .filter(unit -> unit.kind() == UnitKind.COLLEGE)
                .map(unit -> new FieldJson(unit.code().value(), unit.name()));
        return Stream.concat(categories, colleges).toList();
    }

    @PutMapping("/{expert}")
    ExpertiseJson write(@PathVariable int year, @PathVariable String expert, @RequestBody ExpertFieldsJson known) {
        Right.ARRANGE_THE_EXPERT_REVIEW.require(users.get());
        PersonId person = new PersonId(expert);
        List<String> fields = known.fields() == null ? List.of() : known.fields();
        tell(titles(year, expertise.of(person)), titles(year, Set.copyOf(fields)));
        List<String> all = choices(year).stream().map(FieldJson::field).toList();
        if (expertise.write(person, fields, all, users.get().id())) {
            assigning.proposeAnew(year);
        }
        return all(year);
    }

    /** Before it is written: the entry goes with what is written. */
    private static void tell(String was, String is) {
        if (!was.equals(is)) {
            Attempt.current().ifPresent(attempt -> attempt.tells(new Attempt.Detail("专长", was, is)));
        }
    }

    private String titles(int year, Set<String> fields) {
        return choices(year).stream()
                .filter(choice -> fields.contains(choice.field()))
                .map(FieldJson::title)
                .collect(Collectors.joining("、"));
    }
}
