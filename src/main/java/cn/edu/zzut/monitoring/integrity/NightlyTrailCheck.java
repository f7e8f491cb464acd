package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.trail.TrailVerification;
import cn.edu.zzut.monitoring.trail.VerificationRecord;
import cn.edu.zzut.monitoring.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night the trail is gone along from its beginning; the office sees where it does not hold, and the trail says it too. */
@Component
class NightlyTrailCheck {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyTrailCheck.class);
    private static final String MATTER = "操作记录与校验值不符";

    private final TrailVerification verification;
    private final VerificationRecord record;
    private final Troubles troubles;
    private final Nodes nodes;

    NightlyTrailCheck(TrailVerification verification, VerificationRecord record, Troubles troubles, Nodes nodes) {
        this.verification = verification;
        this.record = record;
        this.troubles = troubles;
        this.nodes = nodes;
    }

    @Scheduled(cron = "0 20 1 * * *", zone = "Asia/Shanghai")
    void atNight() {
        if (nodes.isFirst()) {
            verify();
        }
    }

    void verify() {
        TrailVerification.Found found = verification.look();
        record.add(found);
        if (found.holds()) {
            troubles.over(MATTER, "全校");
            return;
        }
        String first = found.first()
                .map(one -> (one.number() == 0 ? "记录" + one.entry() : "第" + one.number() + "条") + "：" + one.what())
                .orElse("");
        LOG.error("操作记录与校验值不符，共{}处，第一处{}", found.faults(), first);
        troubles.note(MATTER, "全校", "共" + found.faults() + "处，第一处" + first + "。请不要修改数据库，与最近的备份核对。");
    }
}
