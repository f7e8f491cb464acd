package cn.edu.zzut.monitoring.school;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * 学校信息. What is not known is empty.
 *
 * @param code 学校（机构）标识的5位学校代码
 * @param category which official limits the school is held against
 * @param title the regulation's title, without 《》
 * @param number the regulation's document number; a regulation may have none
 * @param office the name of the evaluation office, as it signs
 * @param header what stands in the pages' headers; empty for the name
 * @param senderAddress from which mails come
 */
public record SchoolProfile(
        String name,
        String code,
        String category,
        String title,
        String number,
        String office,
        String header,
        String senderAddress,
        String senderName) {

    /** Those of the official limits. */
    public static final List<String> CATEGORIES = List.of("综合师范民族", "工农林", "医学", "语文财经政法", "体育", "艺术");

    /** Of which nothing is known. */
    static final SchoolProfile NONE = new SchoolProfile("", "", "", "", "", "", "", "", "");

    static final String WITHOUT_NAME = "本校";

    /**
     * The same, as somebody entered it, without blanks around it.
     *
     * @throws Refusal with all that is wrong, a line each
     */
    public SchoolProfile checked() {
        SchoolProfile asked = stripped();
        List<String> wrong = new SchoolCheck().of(asked);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(String.join("\n", wrong));
        }
        return asked;
    }

    private SchoolProfile stripped() {
        return new SchoolProfile(
                name.strip(),
                code.strip(),
                category.strip(),
                title.strip(),
                number.strip(),
                office.strip(),
                header.strip(),
                senderAddress.strip(),
                senderName.strip());
    }

    /** Without these no paper can be made, so no year may begin; each a Chinese sentence without its end. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        lacks(gaps, name, "没有登记学校名称");
        lacks(gaps, title, "没有登记实施办法的名称");
        lacks(gaps, office, "没有登记评估部门的名称");
        return gaps;
    }

    /** All that is still to be entered. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>(gaps());
        lacks(missing, code, "没有登记学校代码");
        lacks(missing, category, "没有选择学校类别，监测指标不与分类别的合格标准比较");
        lacks(missing, senderAddress, "没有登记发件人邮箱，邮件发不出去");
        return missing;
    }

    private static void lacks(List<String> missing, String value, String sentence) {
        if (value.isBlank()) {
            missing.add(sentence);
        }
    }

    /** What pages are headed with: what was entered for that, else the name, else a word for any school. */
    public String heading() {
        if (!header.isBlank()) {
            return header;
        }
        return nameOr(WITHOUT_NAME);
    }

    /** Whose mails these are. */
    public String nameOfSender() {
        return senderName.isBlank() ? nameOr("监测数据填报") : senderName;
    }

    /** How mails to people end: the evaluation office as it signs, until it is known whoever sends them. */
    public String signature() {
        return office.isBlank() ? nameOfSender() : office;
    }

    /** The name where it is known, for what may be read without it. */
    public String nameOr(String otherwise) {
        return name.isBlank() ? otherwise : name;
    }
}
