package cn.edu.zzut.monitoring.school;

import cn.edu.zzut.monitoring.refusal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What may be entered about a school: one line each, no longer than a paper, a header or a mail takes. */
final class SchoolCheck {

    private static final Pattern CODE = Pattern.compile("[0-9]{5}");

    private final List<String> wrong = new ArrayList<>();

    List<String> of(SchoolProfile asked) {
        required("学校名称", asked.name(), 60);
        required("学校代码", asked.code(), 5);
        required("实施办法名称", asked.title(), 120);
        line("实施办法文号", asked.number(), 40);
        required("评估部门名称", asked.office(), 40);
        line("页眉", asked.header(), 30);
        required("发件人邮箱", asked.senderAddress(), 200);
        line("发件人名称", asked.senderName(), 60);
        if (!asked.code().isEmpty() && !CODE.matcher(asked.code()).matches()) {
            wrong.add("学校代码：应为教育部公布的5位数字，如12345。");
        }
        if (!SchoolProfile.CATEGORIES.contains(asked.category())) {
            wrong.add("学校类别：请从" + String.join("、", SchoolProfile.CATEGORIES) + "中选择。");
        }
        if (!asked.senderAddress().isEmpty() && !Words.isMailAddress(asked.senderAddress())) {
            wrong.add("发件人邮箱：“" + asked.senderAddress() + "”不是邮箱地址。" + Words.MAIL_ADDRESS_IN_WORDS);
        }
        if (asked.title().contains("《") || asked.title().contains("》")) {
            wrong.add("实施办法名称：请去掉书名号，文书中会自动加上。");
        }
        return wrong;
    }

    private void required(String field, String text, int longest) {
        if (Words.isNone(text)) {
            wrong.add(field + "：没有填写。");
        } else {
            line(field, text, longest);
        }
    }

    private void line(String field, String text, int longest) {
        if (!text.isEmpty() && Words.isNone(text)) {
            wrong.add(field + "：只有看不见的字符，请删去，或重新填写。");
        }
        if (text.length() > longest) {
            wrong.add(field + "：超过" + longest + "个字，请缩短。");
        }
        if (!Words.isLine(text)) {
            wrong.add(field + "：有换行或看不见的字符，请删去后重新填写。");
        }
    }
}
