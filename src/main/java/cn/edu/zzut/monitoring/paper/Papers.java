package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.document.FilledTemplate;
import cn.edu.zzut.monitoring.document.QrCode;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.school.Regulation;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of units, edition by edition: made when what they say is another than before, and told apart from today. */
@Service
@Transactional
public class Papers {

    /** Where a paper's QR code leads, behind the application's address and before its code. */
    public static final String CHECK_PATH = "/paper/";

    private static final int CODE_BYTES = 16;
    private static final int QR_MILLIMETRES = 24;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm");

    private final SecureRandom random = new SecureRandom();
    private final Map<PaperKind, PaperContent> contents = new EnumMap<>(PaperKind.class);
    private final PaperStore store;
    private final PaperTemplates templates;
    private final Organization organization;
    private final Regulation regulation;
    private final SchoolClock clock;
    private final TrailMark mark;
    private final String baseUrl;

    Papers(
            List<PaperContent> contents,
            PaperStore store,
            PaperTemplates templates,
            Organization organization,
            Regulation regulation,
            SchoolClock clock,
            TrailMark mark,
            @Value("${monitoring.base-url}") String baseUrl) {
        contents.forEach(content -> this.contents.put(content.kind(), content));
        this.store = store;
        this.templates = templates;
        this.organization = organization;
        this.regulation = regulation;
        this.clock = clock;
        this.mark = mark;
        this.baseUrl = baseUrl;
    }

    /**
     * The paper as it has to be now: the newest edition where it says what holds, a further one where not.
     *
     * @throws Refusal saying what is missing, when it cannot be made yet
     */
    public Paper current(PaperKind kind, int year, UnitCode unit) {
        store.lock(kind, year, unit);
        PaperFacts facts = content(kind).of(year, unit);
        Optional<Paper> newest = store.newest(kind, year, unit);
        return newest.filter(paper -> paper.sha256().equals(store.sha256(facts)))
                .orElseGet(() ->
                        store.add(kind, year, unit, newest.map(Paper::edition).orElse(0) + 1, facts, code()));
    }

    /**
     * The paper that somebody asks for. An audit form stays as the process made it until that makes another, so that nobody
     * signs one that the office has not been asked to receive.
     *
     * @throws Refusal saying what is missing, when it cannot be made yet
     */
    public Paper asked(PaperKind kind, int year, UnitCode unit) {
        return kind == PaperKind.AUDIT_FORM
                ? store.newest(kind, year, unit).orElseGet(() -> current(kind, year, unit))
                : current(kind, year, unit);
    }

    private PaperContent content(PaperKind kind) {
        return Optional.ofNullable(contents.get(kind)).orElseThrow();
    }

    /** The audit form's says how far the trail went as well. */
    private String code(Paper paper) {
        String code = AuditFormContent.shortCode(paper.sha256());
        return paper.kind() == PaperKind.AUDIT_FORM ? code + "　" + mark.text() : code;
    }

    private String code() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Transactional(readOnly = true)
    public Optional<Paper> newest(PaperKind kind, int year, UnitCode unit) {
        return store.newest(kind, year, unit);
    }

    /** All editions of the year, by kind, unit and edition. */
    @Transactional(readOnly = true)
    public List<Paper> ofYear(int year) {
        return store.ofYear(year);
    }

    /** The unit's data lead has handed the paper to the office; whether it was received is open from now on. */
    public void handedOver(Paper paper, PersonId by) {
        store.handedOver(paper, by);
    }

    /** The office has received it. */
    public void received(Paper paper, PersonId by) {
        store.received(paper, by);
    }

    /** The .docx file of that edition, in the template that is in use today, with as many copies as the regulation asks for. */
    @Transactional(readOnly = true)
    public byte[] document(Paper paper) {
        PaperFacts facts = store.facts(paper);
        Map<String, String> words = new HashMap<>(facts.words());
        words.put("学校", regulation.school());
        words.put("评估部门", regulation.office());
        words.put("单位名称", organization.unit(paper.unit()).name());
        words.put("年度", String.valueOf(paper.year()));
        words.put("版次", "第" + paper.edition() + "版");
        words.put("打印日期", SchoolClock.inChinese(clock.today()));
        words.put("核对地址", address(paper));
        words.put("数据校验码", code(paper));
        words.put("提交人", signer(paper.handedOver()));
        words.put("接收人", signer(paper.received()));
        words.put("交接时间", paper.received().map(one -> minute(one.at())).orElse(""));
        return FilledTemplate.of(
                templates.content(paper.kind()),
                new FilledTemplate.Values(
                        words,
                        paper.kind().lineFields(),
                        facts.lines(),
                        PaperKind.COPY,
                        paper.kind().copies(),
                        Map.of(PaperKind.QR_CODE, QrCode.of(address(paper))),
                        QR_MILLIMETRES));
    }

    private String address(Paper paper) {
        return baseUrl + CHECK_PATH + paper.code();
    }

    private String signer(Optional<Paper.Signature> signature) {
        return signature.map(one -> organization.nameOf(one.by())).orElse("");
    }

    private static String minute(Instant at) {
        return MINUTE.format(ZonedDateTime.ofInstant(at, SchoolClock.ZONE));
    }

    /**
     * What a paper's code leads to: whether what it says still holds.
     *
     * @throws Refusal when there is no such paper
     */
    @Transactional(readOnly = true)
    public PaperCheck check(String code) {
        Paper paper = store.byCode(code).orElseThrow(() -> Refusal.hidden("没有这份材料：核对码不正确。请核对地址是否完整，或重新扫描二维码。"));
        Paper newest = store.newest(paper.kind(), paper.year(), paper.unit()).orElse(paper);
        return PaperCheck.of(
                paper,
                newest.edition(),
                store.facts(paper).proofs(),
                content(paper.kind()).proofs(paper.year(), paper.unit()));
    }
}
