package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;

/** A template cannot be used; every field that is wrong is named with the reason. */
public class TemplateRefused extends Refusal.Invalid {

    TemplateRefused(List<String> problems, String known) {
        super(
                "模板未被接收",
                "模板有" + problems.size() + "处问题，没有保存，原来的模板仍然有效：\n" + String.join("\n", problems) + "\n可用的域：" + known
                        + "。请在Word中修改后重新上传。",
                problems);
    }
}
