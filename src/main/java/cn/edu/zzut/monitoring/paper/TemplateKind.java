package cn.edu.zzut.monitoring.paper;

import java.util.List;

/** A kind of paper that is made from a template which the office may change in Word. */
public interface TemplateKind {

    /** Its name where the templates are kept. */
    String name();

    /** What it is called, without the school's name. */
    String title();

    /** Its name in addresses, and that of the shipped template, such as {@code audit-form}. */
    String fileName();

    /** Fields that are there once a line: a table's row that has them is repeated. */
    List<String> lineFields();

    /** All that a template may say. */
    List<String> known();
}
