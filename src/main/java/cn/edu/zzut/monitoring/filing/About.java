package cn.edu.zzut.monitoring.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a supporting file proves: one kind of finding, or the whole table.
 *
 * @param rule the finding's rule; empty for the whole table
 * @param column the finding's column; empty for the whole table
 */
@Embeddable
public record About(@Column(name = "about_rule") String rule, @Column(name = "about_column") String column) {

    public static final About WHOLE_TABLE = new About("", "");
}
