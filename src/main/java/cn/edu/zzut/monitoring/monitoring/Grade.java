package cn.edu.zzut.monitoring.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 预警级别, the mildest first. */
public enum Grade {
    @JsonProperty("提示")
    NOTE("提示"),
    @JsonProperty("预警")
    WARNING("预警"),
    @JsonProperty("严重")
    SEVERE("严重");

    private final String title;

    Grade(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
