package cn.edu.zzut.monitoring.trail;

import org.springframework.stereotype.Component;

/** That the trail was gone along, how far and with what result, is in the trail. */
@Component
public class VerificationRecord {

    private final Trail trail;

    VerificationRecord(Trail trail) {
        this.trail = trail;
    }

    /** What was found is in the words: the looking itself has been done either way. By whoever asks for it now; by night that is the application. */
    public void add(TrailVerification.Found found) {
        trail.noteAlone(
                Origin.here(),
                Act.VERIFIED,
                Subject.NONE.saying("共" + found.end().number() + "条，"
                        + (found.holds() ? "全部一致" : "发现不一致" + found.faults() + "处") + "，链末"
                        + found.end().shown()),
                0);
    }
}
