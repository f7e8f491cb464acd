package cn.edu.zzut.monitoring.school;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * 实施办法: the school's regulation and the office that answers for it, as papers name them. A paper that would name nobody is
 * not made.
 */
@Component
public class Regulation {

    private final Supplier<SchoolProfile> school;

    public Regulation(Supplier<SchoolProfile> school) {
        this.school = school;
    }

    /**
     * The whole reference to an article such as 第二十三条: title, number where there is one, and article.
     *
     * @throws Refusal while the regulation's title is not known
     */
    public String reference(String article) {
        String number = school.get().number();
        return "《" + known(school.get().title(), "实施办法的名称") + "》" + (number.isBlank() ? "" : "（" + number + "）")
                + article;
    }

    /**
     * The school's name.
     *
     * @throws Refusal while it is not known
     */
    public String school() {
        return known(school.get().name(), "学校名称");
    }

    /**
     * The evaluation office's name, which signs.
     *
     * @throws Refusal while it is not known
     */
    public String office() {
        return known(school.get().office(), "评估部门的名称");
    }

    private static String known(String value, String what) {
        if (value.isBlank()) {
            throw Refusal.conflict("还没有登记" + what + "，文书无法生成。请系统管理员在首页的“学校信息”中登记后再试。");
        }
        return value;
    }
}
