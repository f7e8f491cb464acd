package cn.edu.zzut.monitoring.matrix;

/** The moments of a submission at which others may read more or less of it. */
enum Subject {
    BEFORE("协助单位的，填报中"),
    SUBMITTED("协助单位的，已提交、等本单位负责人审核，表中没有个人信息"),
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
