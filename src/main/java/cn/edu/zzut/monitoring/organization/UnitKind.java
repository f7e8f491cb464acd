package cn.edu.zzut.monitoring.organization;

/** 党政单位 or 教学科研单位. */
public enum UnitKind {
    DEPARTMENT,
    COLLEGE
}
