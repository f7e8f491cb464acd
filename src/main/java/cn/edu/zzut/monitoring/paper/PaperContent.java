package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;

/** Where the facts of one kind of paper come from. */
interface PaperContent {

    PaperKind kind();

    /**
     * What the paper would say now.
     *
     * @throws Refusal saying what is missing when it cannot be made yet
     */
    PaperFacts of(int year, UnitCode unit);

    /** What the proofs would be now; also where the paper itself could not be made. */
    List<PaperFacts.Proof> proofs(int year, UnitCode unit);
}
