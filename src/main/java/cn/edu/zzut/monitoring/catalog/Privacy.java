package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a column's values are to the people whom they are about: nothing, personal information (个人信息保护法第四条) or sensitive
 * personal information (第二十八条). A catalog says it of a column; where it says nothing, what the column is called does.
 */
public enum Privacy {
    @JsonProperty("none")
    NONE("无"),
    @JsonProperty("personal")
    PERSONAL("个人信息"),
    @JsonProperty("sensitive")
    SENSITIVE("敏感个人信息");

    private static final List<String> SENSITIVE_NAMES = List.of(
            "民族",
            "宗教信仰",
            "政治面貌",
            "健康状况",
            "残疾类别",
            "残疾情况",
            "身份证号",
            "身份证号码",
            "证件号",
            "证件号码",
            "护照号",
            "银行卡号",
            "银行账号",
            "家庭困难情况",
            "家庭经济困难等级",
            "既往病史",
            "家庭住址",
            "婚姻状况");

    private final String title;

    Privacy(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isMarked() {
        return this != NONE;
    }

    /** What a column of that name most likely is, whichever catalog it stands in. */
    static Privacy proposed(String name, ColumnType type, List<String> values) {
        if (type.isNumeric()) {
            return NONE;
        }
        if (SENSITIVE_NAMES.stream().anyMatch(name::endsWith)) {
            return SENSITIVE;
        }
        return PersonalKind.called(name, type, values) == PersonalKind.OTHER ? NONE : PERSONAL;
    }
}
