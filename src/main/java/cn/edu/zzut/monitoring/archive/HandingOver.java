package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.content.LocalTimes;
import cn.edu.zzut.monitoring.archive.content.Supplements;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Decision;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 移交与接收: a year's package on its way to the archive, and what has to be so before it may go there. */
@Service
@Transactional
public class HandingOver {

    private static final String HAND_OVER = "archive-hand-over";
    private static final String RECEIPT = "archive-receipt";
    private static final String UNIT_ARCHIVE = "unit-archive";
    private static final String RECEIVED = "received";
    private static final double BYTES_A_MEGABYTE = 1024.0 * 1024;

    private final Packages packages;
    private final Supplements supplements;
    private final Cycles cycles;
    private final DataCorrections corrections;

    HandingOver(Packages packages, Supplements supplements, Cycles cycles, DataCorrections corrections) {
        this.corrections = corrections;
        this.packages = packages;
        this.supplements = supplements;
        this.cycles = cycles;
    }

    private KeptPackage newest(int year) {
        return packages.newest(year, PackageKind.ARCHIVE)
                .orElseThrow(() -> Refusal.conflict(year + "年度的归档包尚未生成，请稍候刷新。"));
    }

    /** What the office said of the package when it handed it over last; empty before. */
    public String inventory(int year) {
        return cycles.lastDecision(year, HAND_OVER).map(Decision::reason).orElse("");
    }

    /** Whether files were added or withdrawn, or tables corrected, after the newest package was made. */
    public boolean isOutdated(int year) {
        return packages.newest(year, PackageKind.ARCHIVE)
                .map(made -> supplements.changedSince(year, made.createdAt())
                        || corrections.anyLockedSince(year, made.createdAt()))
                .orElse(true);
    }

    /** Whether the newest package has the same content as the one that was returned. */
    public boolean isLike(int year, String returnedLikeness) {
        return !returnedLikeness.isEmpty() && newest(year).likeness().equals(returnedLikeness);
    }

    /**
     * Hands the newest package over to the archive.
     *
     * @param returnedLikeness of the package that the archive sent back; empty where it sent none
     * @param unchangedReason why the same goes there once more; empty where nothing was said
     * @throws Refusal when the package is incomplete, lacks what was added since, or is the same as before without a reason
     */
    public void handOver(int year, String inventory, String returnedLikeness, String unchangedReason, PersonId by) {
        KeptPackage made = newest(year);
        if (supplements.changedSince(year, made.createdAt())) {
            throw Refusal.conflict("补充文件有变动，还没有放进归档包。请选“重新生成归档包”提交，生成后再移交。");
        }
        if (corrections.anyLockedSince(year, made.createdAt())) {
            throw Refusal.conflict("归档包生成后有表格更正并重新锁定，归档包中还是旧数据。请选“重新生成归档包”提交，生成后再移交。");
        }
        if (!made.required().isEmpty()) {
            throw Refusal.conflict("归档包缺少必备的材料：" + String.join("；", made.required()) + "。请在“填报数据”页签补充后重新生成，再移交。");
        }
        boolean same = isLike(year, returnedLikeness);
        if (same && Words.isNone(unchangedReason)) {
            throw Refusal.conflict("归档包与档案馆退回的那一份内容完全相同。请先补充材料并重新生成，或者写明不作补充的理由。");
        }
        cycles.decided(
                year,
                HAND_OVER,
                "handed-over",
                same ? inventory + "\n与退回的归档包内容相同，理由：" + unchangedReason : inventory,
                by);
    }

    /**
     * The archive takes the package.
     *
     * @throws Refusal when the package that is kept is not what was made
     */
    public void receive(int year, String archiveNumber, PersonId by) {
        Verification found = verified(newest(year));
        if (found.verdict() != Verification.Verdict.WHOLE) {
            throw Refusal.conflict("归档包" + found.verdict().title() + "，不能接收。请选“退回补充”，由评估督导处重新生成，并请系统管理员查明原因。");
        }
        cycles.decided(year, RECEIPT, RECEIVED, archiveNumber, by);
    }

    private Verification verified(KeptPackage kept) {
        try {
            return packages.verify(kept);
        } catch (IOException e) {
            throw new UncheckedIOException("归档包没有读出，请检查数据目录的磁盘空间", e);
        }
    }

    /** The archive sends the package back; returns which. */
    public KeptPackage giveBack(int year, String reason, PersonId by) {
        cycles.decided(year, RECEIPT, "returned", reason, by);
        return newest(year);
    }

    /** How far the year's material is. */
    public HandOverState state(int year) {
        return HandOverState.of(
                cycles.cycle(year).state() == Cycle.State.ARCHIVED,
                packages.newest(year, PackageKind.ARCHIVE).isPresent(),
                steps(year).stream().map(Decision::verdict).toList());
    }

    /** What the office and the archive decided about the year's package, in its order. */
    public List<Decision> steps(int year) {
        return cycles.decisions(year).stream()
                .filter(decision -> decision.subject().equals(HAND_OVER)
                        || decision.subject().equals(RECEIPT))
                .toList();
    }

    /** The units that have confirmed what was kept of them, and when. */
    public Map<UnitCode, Decision> confirmations(int year) {
        return cycles.decisions(year).stream()
                .filter(decision -> decision.subject().equals(UNIT_ARCHIVE))
                .collect(Collectors.toMap(
                        decision -> new UnitCode(decision.reason()), decision -> decision, (first, last) -> last));
    }

    /** Whether the archive has taken the year's package. */
    public boolean isReceived(int year) {
        return receipt(year).isPresent();
    }

    private Optional<Decision> receipt(int year) {
        return cycles.lastDecision(year, RECEIPT)
                .filter(decision -> decision.verdict().equals(RECEIVED));
    }

    /** The paper that goes with the newest package. */
    public HandOverPaper paper(int year) {
        return new HandOverPaper(
                newest(year),
                inventory(year),
                receipt(year).map(Decision::reason).orElse(""));
    }

    /** What the year's newest package is, for a form: Markdown. */
    public String facts(int year) {
        return facts(newest(year));
    }

    /** The same of a unit's; says so where it has none. */
    public String facts(int year, UnitCode unit) {
        return packages.newest(year, unit).map(HandingOver::facts).orElse("本单位的归档包尚未生成。");
    }

    private static String facts(KeptPackage kept) {
        StringBuilder text = new StringBuilder("- 文件：" + kept.fileName() + "，共" + kept.files() + "个文件，"
                + String.format(Locale.ROOT, "%.1fMB", kept.size() / BYTES_A_MEGABYTE) + "，"
                + LocalTimes.second(kept.createdAt()) + "生成\n- SHA-256：" + kept.sha256());
        kept.checks().stream()
                .filter(check -> check.result() == Check.Result.FAILED)
                .forEach(check -> text.append("\n- 【不通过】")
                        .append(check.property())
                        .append("：")
                        .append(check.what())
                        .append("：")
                        .append(check.detail()));
        if (!kept.missing().isEmpty()) {
            text.append("\n- 目录中写明缺少").append(kept.missing().size()).append("项：");
            kept.missing().forEach(missing -> text.append("\n  - ").append(missing));
        }
        return text.toString();
    }
}
