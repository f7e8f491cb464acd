package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** 数据使用申请: one request, from the first wish to the destruction of what was given. */
@Entity
public class DataUse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private int askedIn;
    private int ordinal;
    private String applicant;
    private UnitCode unitCode;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    @Column(columnDefinition = "text")
    private String matter;

    @Column(columnDefinition = "text")
    private String purpose;

    @Column(columnDefinition = "text")
    private String contact;

    private int fromYear;
    private int toYear;

    @Enumerated(EnumType.STRING)
    private Granularity granularity;

    @Column(columnDefinition = "text")
    private String recipient;

    private LocalDate useUntil;

    @Column(columnDefinition = "text")
    private String keptAt;

    @Column(columnDefinition = "text")
    private String personalReason;

    private boolean personalGiven;

    @Enumerated(EnumType.STRING)
    private UseState state;

    @Column(columnDefinition = "text")
    private String reason;

    private Instant askedAt;

    @Nullable
    private String approvedBy;

    @Nullable
    private String ledBy;

    @Nullable
    private Instant givenAt;

    @Column(columnDefinition = "text")
    private String secret;

    @Nullable
    private Instant destroyedAt;

    @Column(columnDefinition = "text")
    private String destroyedHow;

    @Version
    private int revision;

    @OneToMany(mappedBy = "dataUse", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @OrderBy("id")
    private List<AskedTable> tables = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "data_use_version", joinColumns = @JoinColumn(name = "data_use_id"))
    private List<GivenVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DataUse() {}

    /** @param year in which it is handled */
    @SuppressWarnings("NullAway.Init") // the database gives the id
    DataUse(int year, RequestNumber number, Wish wish, PersonId applicant, UnitCode unit, Instant at) {
        this.year = year;
        this.askedIn = number.year();
        this.ordinal = number.ordinal();
        this.applicant = applicant.value();
        this.unitCode = unit;
        this.nature = wish.nature();
        this.matter = wish.matter();
        this.purpose = wish.purpose();
        this.contact = wish.contact();
        this.fromYear = wish.fromYear();
        this.toYear = wish.toYear();
        this.granularity = wish.granularity();
        this.recipient = wish.recipient();
        this.useUntil = wish.useUntil();
        this.keptAt = wish.keptAt();
        this.personalReason = "";
        this.state = UseState.CHOOSING;
        this.reason = "";
        this.askedAt = at;
        this.secret = "";
        this.destroyedHow = "";
    }

    public long id() {
        return id;
    }

    /** As papers and people name it. */
    public String number() {
        return new RequestNumber(askedIn, ordinal).toString();
    }

    /** The year in which it is handled. */
    public int year() {
        return year;
    }

    public PersonId applicant() {
        return new PersonId(applicant);
    }

    /** The applicant's unit. */
    public UnitCode unit() {
        return unitCode;
    }

    public Wish wish() {
        return new Wish(nature, matter, purpose, contact, fromYear, toYear, granularity, recipient, useUntil, keptAt);
    }

    /** Why personal columns are needed as they are; empty where they are not. */
    public String personalReason() {
        return personalReason;
    }

    public boolean wantsPersonal() {
        return !personalReason.isEmpty();
    }

    public UseState state() {
        return state;
    }

    /** Why it was refused or withdrawn; empty where it was not. */
    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<PersonId> approvedBy() {
        return Optional.ofNullable(approvedBy).map(PersonId::new);
    }

    public Optional<PersonId> ledBy() {
        return Optional.ofNullable(ledBy).map(PersonId::new);
    }

    public Optional<Instant> givenAt() {
        return Optional.ofNullable(givenAt);
    }

    public Optional<Instant> destroyedAt() {
        return Optional.ofNullable(destroyedAt);
    }

    /** How what was given was destroyed, in the applicant's words; empty before. */
    public String destroyedHow() {
        return destroyedHow;
    }

    public List<AskedTable> tables() {
        return List.copyOf(tables);
    }

    public List<AskedTable> permitted() {
        return tables.stream().filter(AskedTable::isPermitted).toList();
    }

    public boolean isAskedOf(UnitCode unit) {
        return tables.stream().anyMatch(table -> table.unit().equals(unit));
    }

    /** Whether the table's personal columns are given as they are: asked for with a reason, permitted, and approved. */
    public boolean gives(AskedTable table) {
        return wantsPersonal() && table.isPersonalGiven() && personalGiven;
    }

    void chooseTables(Map<TableCode, UnitCode> chosen) {
        require(UseState.CHOOSING);
        tables.clear();
        chosen.forEach((table, unit) -> tables.add(new AskedTable(this, table, unit)));
    }

    void chooseColumns(Map<TableCode, List<String>> chosen, String whyPersonal) {
        require(UseState.CHOOSING);
        tables.removeIf(table -> !chosen.containsKey(table.table()));
        tables.forEach(table -> table.choose(chosen.getOrDefault(table.table(), List.of())));
        personalReason = whyPersonal;
        state = UseState.AT_THE_SOURCES;
    }

    /** The unit permits these of its tables and refuses its others. */
    void decide(UnitCode unit, Set<TableCode> permitted, boolean personal, String why, PersonId by, Instant at) {
        require(UseState.AT_THE_SOURCES);
        tables.stream().filter(table -> table.unit().equals(unit)).forEach(table -> {
            if (permitted.contains(table.table())) {
                table.permit(personal && wantsPersonal(), by, at);
            } else {
                table.refuse(why, by, at);
            }
        });
        if (tables.stream().noneMatch(table -> table.verdict() == Verdict.OPEN)) {
            state = UseState.AT_THE_OFFICE;
        }
    }

    void approve(boolean personal, PersonId by) {
        require(UseState.AT_THE_OFFICE);
        personalGiven = personal && wantsPersonal();
        approvedBy = by.value();
        state = recipient.isEmpty() ? UseState.GRANTED : UseState.AT_THE_LEADER;
    }

    void agree(PersonId by) {
        require(UseState.AT_THE_LEADER);
        ledBy = by.value();
        state = UseState.GRANTED;
    }

    /** Nothing is given, by whomever decided so. */
    void refuse(String why) {
        requireBeingDecided();
        reason = why;
        state = UseState.REFUSED;
    }

    void withdraw(String why) {
        if (Words.isNone(why)) {
            throw Refusal.invalid("请写明撤回的原因，原因会留在登记簿中。");
        }
        requireBeingDecided();
        reason = why;
        state = UseState.WITHDRAWN;
    }

    private void requireBeingDecided() {
        if (!state.isBeingDecided()) {
            throw Refusal.conflict(number() + "现在是“" + state.title() + "”，不能再撤回或否决。请刷新后查看。");
        }
    }

    void give(Collection<GivenVersion> locked, DeliveryKey key, Instant at) {
        require(UseState.GRANTED);
        versions.addAll(locked);
        secret = key.text();
        givenAt = at;
        state = UseState.IN_USE;
    }

    void destroy(String how, Instant at) {
        require(UseState.IN_USE);
        destroyedHow = how;
        destroyedAt = at;
        state = UseState.DESTROYED;
    }

    private void require(UseState expected) {
        if (state != expected) {
            throw Refusal.conflict(number() + "现在是“" + state.title() + "”，不能这样办理。请刷新后查看。");
        }
    }

    /** @throws Refusal when there is nothing to take: not yet, not any more */
    void requireTakeable(LocalDate today) {
        if (state == UseState.DESTROYED) {
            throw Refusal.gone("数据已经销毁", number() + "的数据已确认销毁，不能再下载。仍需使用的，请重新申请。");
        }
        if (state != UseState.IN_USE) {
            throw Refusal.conflict(number() + "现在是“" + state.title() + "”，没有可以下载的数据。");
        }
        if (isOver(today)) {
            throw Refusal.gone(
                    "使用期限已过",
                    number() + "的使用期限到" + SchoolClock.inChinese(useUntil) + "为止，不能再下载。请办理“确认销毁数据”任务；仍需使用的，请重新申请。");
        }
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(useUntil);
    }

    List<GivenVersion> versions() {
        return List.copyOf(versions);
    }

    /** Of what was given; empty before. */
    Optional<DeliveryKey> key() {
        return secret.isEmpty() ? Optional.empty() : Optional.of(DeliveryKey.of(secret));
    }
}
