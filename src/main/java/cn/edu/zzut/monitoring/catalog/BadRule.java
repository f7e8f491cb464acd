package cn.edu.zzut.monitoring.catalog;

/** A rule cannot be used; the message says which and why. */
class BadRule extends IllegalArgumentException {

    private final transient TableCode table;
    private final String rule;

    BadRule(TableCode table, String rule, String reason) {
        super("规则 " + rule + "：" + reason);
        this.table = table;
        this.rule = rule;
    }

    TableCode table() {
        return table;
    }

    String rule() {
        return rule;
    }
}
