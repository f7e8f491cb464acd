package cn.edu.zzut.monitoring.organization;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a school's records lack before a year may begin.
 *
 * @param gaps why it may not begin yet, each a sentence in Chinese without its end
 * @param advice what may be mended on the way, likewise
 */
public record Staffing(List<String> gaps, List<String> advice) {

    /** What nobody else does: each has steps in every year. Experts are needed in the fourth stage only. */
    private static final List<Role> SCHOOL_WIDE = List.of(Role.OFFICE, Role.LEADER, Role.SECRETARY, Role.ARCHIVIST);

    private static final int MOST_NAMED = 10;

    /**
     * @param units those that there are today
     * @param people those who take part today
     */
    public static Staffing of(Collection<Unit> units, Collection<Person> people) {
        Stream<String> noUnits = units.isEmpty() ? Stream.of("还没有单位") : Stream.of();
        Stream<String> vacant = SCHOOL_WIDE.stream()
                .filter(role -> people.stream().noneMatch(person -> person.is(role)))
                .map(role -> "没有人担任“" + role.title() + "”");
        List<Person> withoutAddress = people.stream()
                .filter(person -> !person.roles().isEmpty() && person.email().isBlank())
                .toList();
        Stream<String> addresses = withoutAddress.isEmpty()
                ? Stream.of()
                : Stream.of("没有邮箱，收不到待办和催办：" + named(withoutAddress, Person::name));
        List<Unit> headless = units.stream()
                .filter(unit -> people.stream()
                        .noneMatch(person ->
                                person.is(Role.UNIT_HEAD) && person.unit().equals(unit.code())))
                .toList();
        return new Staffing(
                Stream.of(noUnits, vacant, addresses)
                        .flatMap(Function.identity())
                        .toList(),
                Stream.concat(
                                headless.isEmpty()
                                        ? Stream.of()
                                        : Stream.of("没有单位负责人，有填报任务的须先登记：" + named(headless, Unit::name)),
                                people.stream().anyMatch(person -> person.is(Role.EXPERT))
                                        ? Stream.of()
                                        : Stream.of("还没有专家，第四阶段开始前须登记"))
                        .toList());
    }

    private static <T> String named(List<T> all, Function<T, String> name) {
        return all.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining("、"))
                + (all.size() > MOST_NAMED ? "等" + all.size() : "");
    }
}
