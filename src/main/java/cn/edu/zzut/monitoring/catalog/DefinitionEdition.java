package cn.edu.zzut.monitoring.catalog;

import java.time.Instant;

/**
 * What the office wrote of a column.
 *
 * @param year the catalog that it was written for
 * @param over what that catalog itself says
 */
public record DefinitionEdition(
        int year, TableCode table, String column, Definition words, String over, String by, Instant at) {

    /** Whether it counts beside a catalog's own words: a later catalog that says something new is not overruled. */
    boolean countsBeside(String own) {
        return own.equals(over) || own.equals(words.meaning());
    }
}
