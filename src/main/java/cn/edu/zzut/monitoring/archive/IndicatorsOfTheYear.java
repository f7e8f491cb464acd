package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.archive.province.Figure;
import cn.edu.zzut.monitoring.archive.province.FormulaCode;
import cn.edu.zzut.monitoring.archive.province.IndicatorPackage;
import cn.edu.zzut.monitoring.archive.province.SchoolOfPackage;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.school.SchoolProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the school tells its province of a year: only what was approved, and only while all of it is locked. */
@Component
class IndicatorsOfTheYear {

    /** So many of the tables that are not locked are named. */
    private static final int NAMED = 10;

    private final Indicators indicators;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final PackageStore store;
    private final Supplier<SchoolProfile> school;

    IndicatorsOfTheYear(
            Indicators indicators,
            Catalogs catalogs,
            Submissions submissions,
            PackageStore store,
            Supplier<SchoolProfile> school) {
        this.indicators = indicators;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.store = store;
        this.school = school;
    }

    /** @throws Refusal saying what is still to be done first */
    IndicatorPackage of(int year, Instant at) {
        SchoolProfile profile = school.get();
        if (profile.name().isBlank() || profile.code().isBlank()) {
            throw Refusal.conflict("没有登记学校名称或学校代码，汇总时认不出是哪所学校。请系统管理员在首页“学校信息”中填写。");
        }
        if (store.newest(year, PackageKind.REPORT, Optional.empty()).isEmpty()) {
            throw Refusal.conflict("指标汇总包在校长办公会审议通过、生成上报数据包以后才能制作；由系统启用前的数据导入的年度没有。");
        }
        requireLocked(year);
        Catalog catalog = catalogs.of(year);
        return IndicatorPackage.of(
                new SchoolOfPackage(profile.code(), profile.name(), profile.category()),
                year,
                at,
                indicators.of(year).stream()
                        .map(value -> figure(catalog, value))
                        .toList());
    }

    private void requireLocked(int year) {
        List<Submission> open = submissions.ofYear(year).stream()
                .filter(submission -> submission.part() == Part.RESPONSIBLE
                        && !submission.state().isIn())
                .toList();
        if (!open.isEmpty()) {
            String named = open.stream()
                    .limit(NAMED)
                    .map(submission -> submissions.definition(submission).title() + "（"
                            + submission.state().title() + "）")
                    .collect(Collectors.joining("、"));
            throw Refusal.conflict(
                    "还有" + open.size() + "张表没有锁定：" + named + (open.size() > NAMED ? "等" : "") + "。全部锁定后再制作指标汇总包。");
        }
    }

    private static Figure figure(Catalog catalog, IndicatorValue value) {
        return new Figure(
                value.id(),
                value.indicator().name(),
                value.indicator().unit(),
                value.value().orElse(null),
                value.indicator().decimals(),
                value.missing(),
                FormulaCode.of(catalog, value.id()));
    }
}
