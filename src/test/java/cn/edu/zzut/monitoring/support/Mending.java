package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Closing;
import cn.edu.zzut.monitoring.rectification.Demand;
import cn.edu.zzut.monitoring.rectification.Measures;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Rectifications as stories need them. */
@TestComponent
public class Mending {

    private static final PersonId OFFICE = new PersonId("office");

    private final RectificationDrafts drafts;
    private final Rectifications rectifications;

    Mending(RectificationDrafts drafts, Rectifications rectifications) {
        this.drafts = drafts;
        this.rectifications = rectifications;
    }

    /** On a published list, for the unit's head to mend. */
    public Rectification published(int year, Cause cause, String unit, String problem, String requirement) {
        return published(year, cause, drafts.usual(new UnitCode(unit), problem, requirement));
    }

    public Rectification published(int year, Cause cause, Demand demand) {
        long id = drafts.add(year, cause, demand).id();
        drafts.publish(year, OFFICE);
        return rectifications.get(id);
    }

    /** Mended by the unit's head and struck off by the office. */
    public Rectification struckOff(int year, Cause cause, String unit) {
        Rectification item = published(year, cause, unit, "去年的问题", "改正");
        PersonId head = item.responsible().orElseThrow();
        rectifications.propose(item.id(), new Measures("口径不清", "措施", Optional.empty()), head);
        rectifications.agree(item.id(), OFFICE);
        rectifications.askToClose(item.id(), new Closing("台账", "", ""), head);
        rectifications.strikeOff(item.id(), "属实", "", OFFICE);
        return rectifications.get(item.id());
    }
}
