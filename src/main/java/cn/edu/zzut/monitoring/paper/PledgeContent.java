package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.school.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** 数据采集承诺书: what the unit collects this year, and who answers for it (第十六条 谁填报，谁负责). */
@Component
class PledgeContent implements PaperContent {

    private final Submissions submissions;
    private final Organization organization;
    private final Regulation regulation;

    PledgeContent(Submissions submissions, Organization organization, Regulation regulation) {
        this.submissions = submissions;
        this.organization = organization;
        this.regulation = regulation;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.PLEDGE;
    }

    @Override
    public PaperFacts of(int year, UnitCode unit) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Submission one : ofUnit(year, unit)) {
            lines.add(Map.of(
                    "序号",
                    String.valueOf(lines.size() + 1),
                    "表格名称",
                    title(one),
                    "承担工作",
                    one.part().title()));
        }
        if (lines.isEmpty()) {
            throw Refusal.hidden(organization.unit(unit).name() + "在" + year + "年度没有填报任务。任务分解发布后再下载承诺书。");
        }
        return new PaperFacts(
                Map.of(
                        "依据",
                        regulation.reference("第十六条"),
                        "数据填报人员",
                        organization.findFiler(unit).map(Person::name).orElse(""),
                        "数据负责人",
                        organization.findDataLead(unit).map(Person::name).orElse(""),
                        "单位负责人",
                        organization.findHead(unit).map(Person::name).orElse("")),
                lines,
                proofs(year, unit));
    }

    private List<Submission> ofUnit(int year, UnitCode unit) {
        return submissions.ofYear(year).stream()
                .filter(one -> one.unit().equals(unit))
                .toList();
    }

    private String title(Submission one) {
        return submissions.definition(one).title();
    }

    @Override
    public List<PaperFacts.Proof> proofs(int year, UnitCode unit) {
        return ofUnit(year, unit).stream()
                .map(one -> new PaperFacts.Proof(
                        title(one), one.part().title(), DigestUtils.sha256Hex(title(one) + one.part())))
                .toList();
    }
}
