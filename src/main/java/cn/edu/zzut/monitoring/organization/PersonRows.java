package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines about people. Who leaves does so after the roles were read, so that others may take theirs in the same lists. */
final class PersonRows {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_EMAIL = 200;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{0,30}");

    private final RosterDraft draft;
    private final List<Leaver> leavers = new ArrayList<>();

    private record Leaver(RosterCells cells, PersonId person, LocalDate day) {}

    PersonRows(RosterDraft draft) {
        this.draft = draft;
    }

    static Optional<PersonId> id(String text) {
        return Optional.of(text).filter(SignInNames::isOne).map(PersonId::new);
    }

    void read(RosterCells cells) {
        Optional<PersonId> id =
                cells.found(RosterSheet.ID, SignInNames.LONGEST, PersonRows::id, "工号也是登录名，" + SignInNames.IN_WORDS);
        id.filter(found -> !draft.isFirst(found, cells.line()))
                .ifPresent(twice -> cells.wrong(RosterSheet.ID, "工号" + twice + "重复，每人只写一行。"));
        id.flatMap(draft::alike).ifPresent(other -> cells.wrong(RosterSheet.ID, "与已有的工号" + other + "只有大小写不同，会认错人。"));
        id.filter(this::isTaken)
                .ifPresent(
                        taken -> cells.wrong(RosterSheet.ID, taken + "是系统管理员的账号或系统自用的名字（大小写不同也算），不能登记为填报人员，请换一个工号。"));
        id.flatMap(this::accountLike)
                .ifPresent(other -> cells.wrong(
                        RosterSheet.ID, "与已有的账号" + other + "只有大小写不同，会认错人。工号就是" + other + "的请照它写，否则请换一个工号。"));
        if (cells.isWrong()) {
            return;
        }
        Optional<PersonEntry> present = id.flatMap(draft::person);
        Optional<LocalDate> left = present.flatMap(PersonEntry::endsOn);
        if (left.isPresent() && !cells.isEmpty(RosterSheet.LEFT)) {
            if (!cells.day(RosterSheet.LEFT).equals(left)) {
                cells.wrong(RosterSheet.LEFT, present.get().title() + "已于" + left.get() + "离岗，日期不能改动。");
            }
        } else {
            person(cells, id.orElseThrow(), present);
        }
    }

    private boolean isTaken(PersonId id) {
        boolean reserved = SignInNames.isTaken(id.value()) && draft.person(id).isEmpty();
        return reserved || draft.known.accounts().isStranger(id);
    }

    /** Whoever is on record already keeps their account, however it came to be. */
    private Optional<String> accountLike(PersonId id) {
        return draft.known
                .accounts()
                .alike(id)
                .filter(account -> draft.person(id).isEmpty() && draft.alike(id).isEmpty() && !isTaken(id));
    }

    private void person(RosterCells cells, PersonId id, Optional<PersonEntry> present) {
        String name = cells.required(RosterSheet.NAME, LONGEST_NAME);
        Optional<UnitCode> unit = cells.found(
                RosterSheet.CODE,
                40,
                text -> UnitCode.find(text)
                        .filter(code ->
                                draft.unit(code).filter(UnitEntry::isOpen).isPresent()),
                "没有这个单位号的在用单位，请先在工作表“单位”中登记。");
        String email = cells.required(RosterSheet.EMAIL, LONGEST_EMAIL);
        if (!email.isEmpty() && !Words.isMailAddress(email)) {
            cells.wrong(RosterSheet.EMAIL, "“" + email + "”不是邮箱地址。" + Words.MAIL_ADDRESS_IN_WORDS);
        }
        String phone = cells.optional(RosterSheet.PHONE, 30);
        if (!PHONE.matcher(phone).matches()) {
            cells.wrong(RosterSheet.PHONE, "“" + phone + "”不是电话号码。");
        }
        LocalDate from = cells.day(RosterSheet.JOINED)
                .or(() -> present.map(PersonEntry::from))
                .orElse(draft.known.today());
        Optional<LocalDate> end = cells.end(RosterSheet.LEFT, from);
        if (present.isEmpty() && end.isPresent()) {
            cells.wrong(RosterSheet.LEFT, "新登记的人员不能同时离岗。");
        }
        Optional<LocalDate> left = present.flatMap(PersonEntry::endsOn);
        if (left.isPresent() && (cells.isEmpty(RosterSheet.JOINED) || from.isBefore(left.get()))) {
            cells.wrong(RosterSheet.JOINED, name + "已于" + left.get() + "离岗。重新到岗的，请填写新的到岗日期（不早于" + left.get() + "）。");
        }
        if (end.isEmpty() && !cells.isEmpty(RosterSheet.SUCCESSOR)) {
            cells.wrong(RosterSheet.SUCCESSOR, "没有填写离岗日期，不需要接办人。");
        }
        if (!cells.isWrong()) {
            PersonEntry next = new PersonEntry(
                    id,
                    name,
                    unit.orElseThrow(),
                    email,
                    phone,
                    from,
                    Optional.empty(),
                    left.isPresent()
                            ? Map.of()
                            : present.map(PersonEntry::roles).orElse(Map.of()));
            put(cells, present, next);
            end.ifPresent(day -> leavers.add(new Leaver(cells, id, day)));
        }
    }

    private void put(RosterCells cells, Optional<PersonEntry> present, PersonEntry next) {
        String where = draft.unit(next.unit()).orElseThrow().name();
        if (present.isEmpty()) {
            draft.add(cells.line(), next, new RosterMove.AddPerson(next), where + "，" + next.from() + "到岗");
        } else if (!present.get().isThere()) {
            draft.add(cells.line(), next, new RosterMove.BringBack(next), where + "，" + next.from() + "重新到岗");
        } else {
            List<String> differences = differences(present.get(), next);
            if (!differences.isEmpty()) {
                draft.change(cells.line(), next, new RosterMove.ChangePerson(next), String.join("；", differences));
            }
        }
    }

    private List<String> differences(PersonEntry was, PersonEntry is) {
        List<String> differences = new ArrayList<>();
        if (!was.name().equals(is.name())) {
            differences.add("姓名由“" + was.name() + "”改为“" + is.name() + "”");
        }
        if (!was.unit().equals(is.unit())) {
            differences.add("由" + draft.unit(was.unit()).map(UnitEntry::name).orElse("") + "调到"
                    + draft.unit(is.unit()).map(UnitEntry::name).orElse(""));
        }
        if (!was.email().equals(is.email())) {
            differences.add("邮箱改为" + is.email());
        }
        if (!was.phone().equals(is.phone())) {
            differences.add("手机改为" + (is.phone().isEmpty() ? "空" : is.phone()));
        }
        if (!was.from().equals(is.from())) {
            differences.add("到岗日期改为" + is.from());
        }
        return differences;
    }

    /** Who leaves has no role any more, and says who goes on with the open tasks. */
    void leave() {
        leavers.forEach(
                leaver -> leave(leaver.cells(), draft.person(leaver.person()).orElseThrow(), leaver.day()));
    }

    private void leave(RosterCells cells, PersonEntry person, LocalDate day) {
        Optional<PersonId> successor = Optional.empty();
        if (!cells.isEmpty(RosterSheet.SUCCESSOR)) {
            successor = cells.found(
                            RosterSheet.SUCCESSOR,
                            SignInNames.LONGEST,
                            text -> id(text).flatMap(draft::person).filter(PersonEntry::isThere),
                            "没有这个工号的在岗人员。")
                    .map(PersonEntry::id);
            successor.filter(person.id()::equals).ifPresent(self -> cells.wrong(RosterSheet.SUCCESSOR, "接办人不能是本人。"));
        }
        if (person.id().equals(draft.known.by())) {
            cells.wrong(RosterSheet.LEFT, "不能登记自己离岗，请由另一名系统管理员办理。");
        }
        if (!cells.isWrong()) {
            String roles = person.roles().keySet().stream()
                    .sorted()
                    .map(Role::title)
                    .reduce((one, other) -> one + "、" + other)
                    .map(titles -> "，不再担任" + titles)
                    .orElse("");
            draft.end(
                    cells.line(),
                    person.leftOn(day),
                    new RosterMove.Leave(person.id(), day, successor),
                    day + "起离岗" + roles);
        }
    }
}
