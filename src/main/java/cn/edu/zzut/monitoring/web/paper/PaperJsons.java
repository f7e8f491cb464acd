package cn.edu.zzut.monitoring.web.paper;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperScans;
import cn.edu.zzut.monitoring.paper.Papers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers as answers. */
@Component
class PaperJsons {

    private final PaperScans scans;
    private final Papers papers;
    private final Submissions submissions;
    private final Organization organization;

    PaperJsons(PaperScans scans, Papers papers, Submissions submissions, Organization organization) {
        this.scans = scans;
        this.papers = papers;
        this.submissions = submissions;
        this.organization = organization;
    }

    record ScanJson(long id, String fileName, String sha256, String by, Instant at) {}

    /**
     * @param kind as addresses say it
     * @param holds whether what it says still holds
     * @param checkAddress what its QR code leads to
     * @param handedOverBy null before, like the other three
     */
    record PaperJson(
            String kind,
            String title,
            int edition,
            Instant madeAt,
            boolean holds,
            String checkAddress,
            String handedOverBy,
            Instant handedOverAt,
            String receivedBy,
            Instant receivedAt,
            List<ScanJson> scans) {}

    record PaperTableJson(long submissionId, String table, String state, boolean locked, boolean received) {}

    /** @param papers the newest edition of each kind first */
    record UnitPapersJson(String unit, String unitName, List<PaperTableJson> tables, List<PaperJson> papers) {}

    UnitPapersJson unit(Unit unit, List<Submission> tables, List<Paper> made) {
        return new UnitPapersJson(
                unit.code().value(),
                unit.name(),
                tables.stream().map(this::table).toList(),
                made.stream()
                        .filter(paper -> paper.unit().equals(unit.code()))
                        .sorted(Comparator.comparing(Paper::kind)
                                .thenComparing(Paper::edition, Comparator.reverseOrder()))
                        .map(this::paper)
                        .toList());
    }

    private PaperTableJson table(Submission one) {
        return new PaperTableJson(
                one.id().value(),
                submissions.definition(one).title(),
                one.state().title(),
                one.lockedVersion().isPresent(),
                one.isReceived());
    }

    private PaperJson paper(Paper paper) {
        return new PaperJson(
                paper.kind().fileName(),
                paper.kind().title(),
                paper.edition(),
                paper.madeAt(),
                papers.check(paper.code()).holds(),
                Papers.CHECK_PATH + paper.code(),
                paper.handedOver().map(one -> organization.nameOf(one.by())).orElse(null),
                paper.handedOver().map(Paper.Signature::at).orElse(null),
                paper.received().map(one -> organization.nameOf(one.by())).orElse(null),
                paper.received().map(Paper.Signature::at).orElse(null),
                scans.of(paper).stream()
                        .map(scan -> new ScanJson(
                                scan.id(), scan.fileName(), scan.sha256(), organization.nameOf(scan.by()), scan.at()))
                        .toList());
    }
}
