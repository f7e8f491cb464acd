package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.review.sample.SampleSize;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who would judge which of a year's tables, from what is known of tables and experts. */
@Component
@Transactional(readOnly = true)
public class SharingProposals {

    private final Recusals recusals;
    private final Expertise expertise;
    private final Submissions submissions;
    private final Validation validation;
    private final Catalogs catalogs;

    SharingProposals(
            Recusals recusals, Expertise expertise, Submissions submissions, Validation validation, Catalogs catalogs) {
        this.recusals = recusals;
        this.expertise = expertise;
        this.submissions = submissions;
        this.validation = validation;
        this.catalogs = catalogs;
    }

    /** Among these experts. */
    public List<Sharing.Share> of(int year, Collection<PersonId> experts) {
        Catalog catalog = catalogs.of(year);
        Map<TableCode, Submission> whole = submissions.ofYear(year).stream()
                .filter(one -> submissions
                        .responsible(year, one.table())
                        .filter(one::equals)
                        .isPresent())
                .collect(Collectors.toMap(Submission::table, one -> one, (one, other) -> one));
        List<Sharing.Candidate> candidates = expertise.all().entrySet().stream()
                .filter(one -> experts.contains(one.getKey().id()))
                .map(one -> new Sharing.Candidate(one.getKey(), one.getValue()))
                .toList();
        return Sharing.propose(
                candidates,
                recusals.ofYear(year).values().stream()
                        .map(involvement -> work(catalog, involvement, whole))
                        .toList());
    }

    private Sharing.Work work(Catalog catalog, Involvement involvement, Map<TableCode, Submission> whole) {
        Submission submission = whole.get(involvement.table());
        int toLookAt = submission == null
                ? 0
                : SampleSize.of(
                        submissions
                                .latest(submission.id())
                                .map(SubmissionVersion::rowCount)
                                .orElse(0),
                        validation.summary(submission.id()).anomalies() > 0);
        String category =
                catalog.find(involvement.table()).map(TableDefinition::category).orElse("");
        return new Sharing.Work(involvement, category, toLookAt);
    }

    /** Who of these must keep away from the table, and why: such as 张三（所在单位协助填报本表，可审其他单位的数据）. */
    public static List<String> recused(Involvement involvement, Collection<Person> experts) {
        return experts.stream()
                .flatMap(
                        expert -> involvement
                                .against(expert)
                                .map(why -> expert.name() + "（" + why + others(involvement, expert) + "）")
                                .stream())
                .toList();
    }

    private static String others(Involvement involvement, Person expert) {
        return involvement.filling().stream().anyMatch(unit -> involvement
                        .against(expert, Portion.of(List.of(unit)))
                        .isEmpty())
                ? "，可审其他单位的数据"
                : "";
    }
}
