package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;

/** Declarations that are not taken, each mistake named. */
public final class ConceptsRefused extends Refusal.Invalid {

    ConceptsRefused(List<String> problems) {
        super("统计口径没有保存", "统计口径有误，没有保存：" + problems.get(0) + "。请改正后再提交。", problems);
    }
}
