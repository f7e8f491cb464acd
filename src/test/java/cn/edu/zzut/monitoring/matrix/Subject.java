package cn.edu.zzut.monitoring.matrix;

/** The three moments of a submission at which others may read more or less of it. */
enum Subject {
    BEFORE("协助单位的，本单位负责人审核通过以前"),
    AFTER("协助单位的，审核通过以后"),
    WHOLE("责任单位的整张表，锁定以后、专家审核中");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
