package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.Stale;
import cn.edu.zzut.monitoring.datacorrection.Stale.What;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.ReportAge;
import cn.edu.zzut.monitoring.reporting.ReportAges;
import cn.edu.zzut.monitoring.reporting.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a corrected table has made stale, and by which of the product's own ways each becomes new. */
@Component
class StaleMaterial {

    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Reports reports;
    private final ReportAges ages;
    private final Packages packages;
    private final Submissions submissions;
    private final DataCorrections corrections;

    StaleMaterial(
            Catalogs catalogs,
            Cycles cycles,
            Reports reports,
            ReportAges ages,
            Packages packages,
            Submissions submissions,
            DataCorrections corrections) {
        this.submissions = submissions;
        this.corrections = corrections;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.reports = reports;
        this.ages = ages;
        this.packages = packages;
    }

    List<Stale> of(DataCorrection correction) {
        List<Stale> stale = new ArrayList<>();
        String table = catalogs.of(correction.year()).table(correction.table()).title();
        stale.add(new Stale(
                What.AUDIT_FORM,
                "本单位的审核表（附件1）",
                "已按新锁定的版本" + correction.newVersion().orElseThrow() + "生成新的一版；请本单位下载、签字盖章、上传扫描件后交评估督导处",
                true));
        stale.add(new Stale(What.INDICATORS, correction.year() + "年度监测指标", "已按新数据重新计算", true));
        stale.add(new Stale(What.HIGHLIGHTS, correction.year() + "年度的关注点", "已按新数据重新识别；此前的处理意见仍在", true));
        stale.addAll(reports(correction.year()));
        national(correction, table).ifPresent(stale::add);
        archive(correction).ifPresent(stale::add);
        if (cycles.find(correction.year() + 1).isPresent()) {
            stale.add(new Stale(What.NEXT_YEAR, correction.year() + 1 + "年度的上年对照", "上年数据已换成更正后的，下次校验时使用", true));
        }
        return stale;
    }

    private List<Stale> reports(int year) {
        Map<Long, ReportAge> all = ages.ofYear(year);
        return reports.ofYear(year).stream()
                .filter(report -> Optional.ofNullable(all.get(report.id()))
                        .filter(age -> age.replacedBy().isEmpty() && !age.isUpToDate())
                        .isPresent())
                .map(StaleMaterial::report)
                .toList();
    }

    private static Stale report(Report report) {
        return report.isFixed()
                ? new Stale(What.FIXED_REPORT, report.fileName(), "已定稿的一版不变；请在“分析报告”中重新生成，核对后定稿新的一版", false)
                : new Stale(What.DRAFT_REPORT, report.fileName(), "标为“已过期”；请在“分析报告”中重新生成", false);
    }

    private Optional<Stale> national(DataCorrection correction, String table) {
        int year = correction.year();
        if (correction.wasReported()) {
            return hasThePlatform(correction) ? Optional.empty() : Optional.of(onThePlatform(year, table));
        }
        return packages.newest(year, PackageKind.REPORT)
                .filter(made -> !isClosed(year) && isBefore(made, correction))
                .map(made -> new Stale(What.NATIONAL_PACKAGE, year + "年上报数据包", "请重新生成上报数据包；这张表须重新导入", false));
    }

    private boolean hasThePlatform(DataCorrection correction) {
        return submissions.get(correction.submission()).state() == SubmissionState.REPORTED;
    }

    private Stale onThePlatform(int year, String table) {
        return new Stale(
                What.PLATFORM,
                "国家平台上的" + table,
                isClosed(year)
                        ? "上报已办结：请按国家平台的更正办法更正平台上的数据（用新版本的工作簿），在此写明更正的时间和文号"
                        : "请重新生成上报数据包，在国家平台重新导入这张表，并在导入清单中重新勾选",
                false);
    }

    /** Whether the year's report to the platform is closed, so that the platform is corrected by its own ways only. */
    boolean isClosed(int year) {
        return cycles.cycle(year).receipt().isPresent() || isArchived(year);
    }

    private boolean isArchived(int year) {
        return cycles.cycle(year).state() == Cycle.State.ARCHIVED;
    }

    private boolean isBefore(KeptPackage made, DataCorrection correction) {
        return corrections
                .lockedAt(correction.id())
                .filter(at -> made.createdAt().isBefore(at))
                .isPresent();
    }

    /** Of these titles those that are as stale as they were; what the platform has nobody here can look up. */
    List<String> stillStale(DataCorrection correction, List<String> titles) {
        return of(correction).stream()
                .filter(one -> !one.byItself())
                .filter(one -> one.what() != What.PLATFORM || !isClosed(correction.year()))
                .map(Stale::title)
                .filter(titles::contains)
                .toList();
    }

    private Optional<Stale> archive(DataCorrection correction) {
        int year = correction.year();
        return packages.newest(year, PackageKind.ARCHIVE)
                .filter(made -> isBefore(made, correction))
                .map(made -> isArchived(year)
                        ? new Stale(What.ARCHIVE_PACKAGE, year + "年度归档包", "已归档的一份不变；系统另生成补充归档包，由档案馆接收", true)
                        : new Stale(What.ARCHIVE_PACKAGE, year + "年度归档包", "移交前请选“重新生成归档包”", false));
    }
}
