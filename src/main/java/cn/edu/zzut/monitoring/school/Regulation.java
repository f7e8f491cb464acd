package cn.edu.zzut.monitoring.school;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 实施办法: the school's regulation and the office that answers for it, as papers name them; settings, see the guide. */
@Component
public class Regulation {

    private final String school;
    private final String title;
    private final String number;
    private final String office;

    public Regulation(
            @Value("${monitoring.school.name}") String school,
            @Value("${monitoring.regulation.title}") String title,
            @Value("${monitoring.regulation.number}") String number,
            @Value("${monitoring.regulation.office}") String office) {
        this.school = school;
        this.title = title;
        this.number = number;
        this.office = office;
    }

    /** The whole reference to an article such as 第二十三条: title, number where there is one, and article. */
    public String reference(String article) {
        return "《" + title + "》" + (number.isBlank() ? "" : "（" + number + "）") + article;
    }

    /** The school's name. */
    public String school() {
        return school;
    }

    /** The evaluation office's name, which signs. */
    public String office() {
        return office;
    }
}
