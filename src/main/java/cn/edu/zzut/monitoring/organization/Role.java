package cn.edu.zzut.monitoring.organization;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a person may be asked to do in the filing. */
public enum Role {
    OFFICE("评估督导处"),
    LEADER("分管校领导"),
    SECRETARY("校长办公会秘书"),
    ARCHIVIST("档案馆"),
    EXPERT("专家"),
    UNIT_HEAD("单位负责人"),
    DATA_LEAD("数据负责人"),
    FILER("数据填报人");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role's name on screens and in mails. */
    public String title() {
        return title;
    }

    /** Whether it is a role in one's own unit; the others are for the whole school. */
    public boolean isOfUnit() {
        return this == UNIT_HEAD || this == DATA_LEAD || this == FILER;
    }

    /** Whose work it audits or approves (第十条, 第十三条). */
    public Set<Role> audits() {
        return switch (this) {
            case UNIT_HEAD -> Set.of(FILER, DATA_LEAD);
            case LEADER -> Set.of(OFFICE);
            default -> Set.of();
        };
    }

    /** The role with that name on screens. */
    public static Optional<Role> titled(String text) {
        return Arrays.stream(values()).filter(role -> role.title.equals(text)).findFirst();
    }
}
