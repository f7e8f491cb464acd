package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 数据使用申请: all requests, from the wish to the destruction; what is given is {@link Deliveries}'. */
@Service
@Transactional
public class DataUses {

    private final DataUseRepository requests;
    private final Offers offers;
    private final Cycles cycles;
    private final Organization organization;
    private final SaidOnce saidOnce;
    private final SchoolClock clock;

    DataUses(
            DataUseRepository requests,
            Offers offers,
            Cycles cycles,
            Organization organization,
            SaidOnce saidOnce,
            SchoolClock clock) {
        this.saidOnce = saidOnce;
        this.requests = requests;
        this.offers = offers;
        this.cycles = cycles;
        this.organization = organization;
        this.clock = clock;
    }

    /** @throws Refusal in Chinese when it cannot be asked for, or has {@linkplain SaidOnce just} been */
    public DataUse begin(Wish wish, PersonId applicant) {
        wish.require(clock.today());
        offers.requireAny(wish);
        requireNew(wish, applicant, saidOnce.since("data use of " + applicant));
        int year = cycles.all().stream().mapToInt(Cycle::year).max().orElseThrow();
        UnitCode unit = organization.person(applicant).orElseThrow().unit();
        return requests.saveAndFlush(new DataUse(year, nextNumber(), wish, applicant, unit, clock.instant()));
    }

    /** A form begins a process whenever it is sent: what stands already is named, and nothing is begun. */
    private void requireNew(Wish wish, PersonId applicant, Instant since) {
        requests.findAllByOrderByIdDesc().stream()
                .filter(one -> one.applicant().equals(applicant)
                        && one.askedAt().isAfter(since)
                        && one.state().isBeingDecided()
                        && one.wish().equals(wish))
                .findFirst()
                .ifPresent(same -> {
                    throw Refusal.conflict("同样的申请刚刚已经提交，编号为" + same.number() + "，没有重复提交。请在“数据使用申请”中查看它的办理情况。");
                });
    }

    private RequestNumber nextNumber() {
        requests.numberOneAtATime();
        int year = clock.today().getYear();
        return new RequestNumber(year, requests.nextOrdinal(year));
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public DataUse get(long id) {
        return find(id).orElseThrow(() -> Refusal.hidden("没有这份数据使用申请，或者您无权查看。"));
    }

    @Transactional(readOnly = true)
    public Optional<DataUse> find(long id) {
        return requests.findById(id);
    }

    /** All, the newest first. */
    public List<DataUse> all() {
        return requests.findAllByOrderByIdDesc();
    }

    /**
     * One of what the applicant may choose from.
     *
     * @param value what choosing it says
     * @param title what the applicant reads
     */
    public record Offered(String value, String title) {}

    /** The tables that may be asked for. */
    public List<Offered> tables(long id) {
        return offers.in(get(id).wish()).values().stream()
                .map(offer -> new Offered(
                        offer.definition().code().value(),
                        offer.definition().title() + "（"
                                + organization.unit(offer.unit()).name() + "）"))
                .toList();
    }

    /** The columns of the chosen tables that may be asked for. */
    public List<Offered> columns(long id) {
        DataUse request = get(id);
        Map<TableCode, Offers.Offer> all = offers.in(request.wish());
        return request.tables().stream()
                .flatMap(table -> Optional.ofNullable(all.get(table.table())).stream())
                .flatMap(offer -> offer.columns(request.wish().granularity()).stream()
                        .map(column -> new Offered(
                                ColumnChoice.of(offer.definition().code(), column.name()),
                                "表" + offer.definition().code() + "　" + column.name()
                                        + masking(column, request.wish().granularity()))))
                .toList();
    }

    private static String masking(Column column, Granularity granularity) {
        return column.privacy().isMarked() && granularity == Granularity.DETAIL
                ? "（" + column.privacy().title() + "，" + Personal.of(column).masking() + "）"
                : "";
    }

    public void chooseTables(long id, Collection<String> codes) {
        DataUse request = forChange(id);
        request.chooseTables(offers.tables(
                request.wish(), codes.stream().map(TableCode::new).distinct().toList()));
    }

    /**
     * @param values of {@link #columns}
     * @param whyPersonal why personal columns are needed as they are; blank where masked ones will do
     */
    public void chooseColumns(long id, Collection<String> values, String whyPersonal) {
        DataUse request = forChange(id);
        Map<TableCode, List<String>> chosen = ColumnChoice.byTable(values);
        List<TableCode> tables =
                request.tables().stream().map(AskedTable::table).toList();
        offers.requireColumns(request.wish(), tables, chosen);
        if (!Words.isNone(whyPersonal) && request.wish().granularity() == Granularity.SUMMARY) {
            throw Refusal.invalid("汇总数据不含个人信息，不需要说明。请清空说明后再提交。");
        }
        request.chooseColumns(chosen, Words.isNone(whyPersonal) ? "" : whyPersonal);
    }

    /** The source units, each once. */
    public List<UnitCode> sources(long id) {
        return get(id).tables().stream().map(AskedTable::unit).distinct().toList();
    }

    /**
     * The source unit says which of its tables may be used.
     *
     * @param personal whether their personal columns may be given as they are
     * @param why of the others it refuses; asked for where there are any
     */
    public void decide(long id, UnitCode unit, Set<TableCode> permitted, boolean personal, String why, PersonId by) {
        forChange(id).decide(unit, permitted, personal, why, by, clock.instant());
    }

    public void approve(long id, boolean personal, PersonId by) {
        forChange(id).approve(personal, by);
    }

    /** The leader in charge lets it leave the school. */
    public void agree(long id, PersonId by) {
        forChange(id).agree(by);
    }

    public void refuse(long id, String why) {
        forChange(id).refuse(why);
    }

    /** @throws Refusal when it is not the applicant's, or is decided */
    public void withdraw(long id, String why, PersonId by) {
        DataUse request = forChange(id);
        if (!request.applicant().equals(by)) {
            throw Refusal.notYours("只有申请人本人可以撤回。");
        }
        request.withdraw(why);
    }

    /** Binds the locked versions of what was permitted: what is locked later does not change what was given. */
    public void give(long id) {
        DataUse request = forChange(id);
        Map<TableCode, Offers.Offer> all = offers.in(request.wish());
        List<GivenVersion> versions = request.permitted().stream()
                .flatMap(table -> Optional.ofNullable(all.get(table.table())).stream())
                .flatMap(offer -> offer.versions().stream())
                .toList();
        request.give(versions, DeliveryKey.fresh(), clock.instant());
    }

    /** The last day of use. */
    public LocalDate lastDay(long id) {
        return get(id).wish().useUntil();
    }

    public void destroyed(long id, String how) {
        forChange(id).destroy(how, clock.instant());
    }

    private DataUse forChange(long id) {
        return requests.findForChange(id).orElseGet(() -> get(id));
    }

    /** How a chosen column is written: its table's code, a stroke, its name. */
    static final class ColumnChoice {

        private static final String STROKE = "/";

        private ColumnChoice() {}

        static String of(TableCode table, String column) {
            return table + STROKE + column;
        }

        static Map<TableCode, List<String>> byTable(Collection<String> values) {
            Map<TableCode, List<String>> byTable = new LinkedHashMap<>();
            for (String value : values) {
                int stroke = value.indexOf(STROKE);
                if (stroke < 1) {
                    throw Refusal.invalid("没有数据项“" + value + "”，请重新选择。");
                }
                byTable.merge(
                        new TableCode(value.substring(0, stroke)),
                        List.of(value.substring(stroke + 1)),
                        (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList());
            }
            return new HashMap<>(byTable);
        }
    }
}
