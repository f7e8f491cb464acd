package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Demand;
import cn.edu.zzut.monitoring.rectification.Kind;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.rectification.RectificationLists;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.register.ListMaking;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The making of a year's list of rectifications: everything is picked from what is there. */
@RestController
@RequestMapping("/api/cycles/{year}/rectification-draft")
class RectificationListController {

    private final RectificationDrafts drafts;
    private final ListMaking making;
    private final RectificationLists lists;
    private final Organization organization;
    private final Cycles cycles;
    private final CurrentUsers users;

    RectificationListController(
            RectificationDrafts drafts,
            ListMaking making,
            RectificationLists lists,
            Organization organization,
            Cycles cycles,
            CurrentUsers users) {
        this.drafts = drafts;
        this.making = making;
        this.lists = lists;
        this.organization = organization;
        this.cycles = cycles;
        this.users = users;
    }

    /** What is on the list, and what can be picked for it. */
    @GetMapping
    DraftJson draft(@PathVariable int year) {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
        Map<UnitCode, List<PersonJson>> people = organization.units().stream()
                .collect(Collectors.toMap(Unit::code, unit -> organization.peopleOf(unit.code()).stream()
                        .map(PersonJson::of)
                        .toList()));
        return new DraftJson(
                Right.MAKE_THE_RECTIFICATION_LIST.isOf(users.get()),
                making.tally(year).said(),
                drafts.drafts(year).stream().map(this::json).toList(),
                organization.units().stream()
                        .map(unit -> new ListUnitJson(unit.code().value(), unit.name(), people.get(unit.code())))
                        .filter(unit -> !unit.people().isEmpty())
                        .toList(),
                Arrays.stream(Kind.values())
                        .map(kind -> new KindJson(kind.name(), kind.title(), drafts.usualDue(kind)))
                        .toList());
    }

    @PostMapping
    DraftJson add(@PathVariable int year, @RequestBody DemandJson json) {
        requireMaking(year);
        String source = Objects.requireNonNullElse(json.source(), "");
        Cause cause =
                source.isEmpty() ? Cause.OFFICE : making.open(year, source).cause();
        drafts.add(year, cause, json.demand());
        drafts.takeBack(year, source);
        return draft(year);
    }

    @PutMapping("/{id}")
    DraftJson change(@PathVariable int year, @PathVariable long id, @RequestBody DemandJson json) {
        requireMaking(year);
        drafts.change(year, id, json.demand());
        return draft(year);
    }

    @DeleteMapping("/{id}")
    DraftJson remove(@PathVariable int year, @PathVariable long id) {
        requireMaking(year);
        drafts.remove(year, id);
        return draft(year);
    }

    /** Leaves a proposal out with a reason; without one, and {@code again}, it is proposed again. */
    @PutMapping("/left-out")
    DraftJson leaveOut(@PathVariable int year, @RequestBody LeftOutJson json) {
        requireMaking(year);
        String source = Objects.requireNonNullElse(json.source(), "");
        if (json.again()) {
            drafts.takeBack(year, source);
        } else {
            making.open(year, source);
            drafts.leaveOut(
                    year,
                    source,
                    Objects.requireNonNullElse(json.reason(), ""),
                    users.get().id());
        }
        return draft(year);
    }

    private void requireMaking(int year) {
        Right.MAKE_THE_RECTIFICATION_LIST.require(users.get());
        lists.requireNotPublished(cycles.cycle(year).year());
    }

    private ListLineJson json(Rectification item) {
        return new ListLineJson(
                item.id(),
                item.cause().source().title(),
                item.unit().value(),
                organization.unit(item.unit()).name(),
                item.assisting().stream().map(UnitCode::value).toList(),
                item.assisting().stream()
                        .map(unit -> organization.unit(unit).name())
                        .toList(),
                item.responsible().map(PersonId::value).orElse(""),
                item.responsible().map(organization::nameOf).orElse(""),
                item.problem(),
                item.requirement(),
                item.target(),
                item.valueBefore(),
                item.kind().name(),
                item.kind().title(),
                item.dueOn());
    }

    /**
     * @param mayMake whether the asker makes the list
     * @param tally how many of what there are, in Chinese
     * @param units those that somebody can be picked of
     */
    record DraftJson(
            boolean mayMake, String tally, List<ListLineJson> lines, List<ListUnitJson> units, List<KindJson> kinds) {}

    record ListUnitJson(String code, String name, List<PersonJson> people) {}

    record PersonJson(String id, String name, boolean head) {

        static PersonJson of(Person person) {
            return new PersonJson(
                    person.id().value(),
                    person.name() + "（"
                            + person.roles().stream().map(Role::title).sorted().collect(Collectors.joining("、")) + "）",
                    person.is(Role.UNIT_HEAD));
        }
    }

    record KindJson(String name, String title, LocalDate dueOn) {}

    record ListLineJson(
            long id,
            String sourceTitle,
            String unit,
            String unitName,
            List<String> assisting,
            List<String> assistingNames,
            String responsible,
            String responsibleName,
            String problem,
            String requirement,
            String target,
            String valueBefore,
            String kind,
            String kindTitle,
            LocalDate dueOn) {}

    /** @param source the proposal that it is made of; empty or null for one of the office's own */
    record DemandJson(
            @Nullable String source,
            @Nullable String unit,
            @Nullable List<String> assisting,
            @Nullable String responsible,
            @Nullable String problem,
            @Nullable String requirement,
            @Nullable String target,
            @Nullable String valueBefore,
            @Nullable String kind,
            @Nullable LocalDate dueOn) {

        Demand demand() {
            return new Demand(
                    new UnitCode(chosen(unit, "牵头单位")),
                    Objects.requireNonNullElse(assisting, List.<String>of()).stream()
                            .map(UnitCode::new)
                            .toList(),
                    new PersonId(chosen(responsible, "责任人")),
                    text(problem),
                    text(requirement),
                    text(target),
                    text(valueBefore),
                    kindOf(chosen(kind, "类型")),
                    day());
        }

        private LocalDate day() {
            if (dueOn == null) {
                throw Refusal.invalid("请选择完成时限。");
            }
            return dueOn;
        }

        private static Kind kindOf(String name) {
            return Arrays.stream(Kind.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("请选择类型：立行立改、限期整改或长期整改。"));
        }

        private static String chosen(@Nullable String value, String what) {
            if (value == null || value.isBlank()) {
                throw Refusal.invalid("请选择" + what + "。");
            }
            return value;
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "").strip();
        }
    }

    /** @param again takes the decision back */
    record LeftOutJson(@Nullable String source, @Nullable String reason, boolean again) {}
}
