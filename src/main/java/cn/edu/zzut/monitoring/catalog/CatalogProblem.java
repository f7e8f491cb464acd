package cn.edu.zzut.monitoring.catalog;

/**
 * What is wrong in a catalog's file.
 *
 * @param line the line's number, from 1
 * @param element the rule or indicator that it is about; empty for the rest of the file
 */
public record CatalogProblem(String file, int line, String element, String reason) {

    /** As one line, with its place. */
    public String text() {
        return file + " 第" + line + "行" + (element.isEmpty() ? "" : "（" + element + "）") + "：" + reason;
    }
}
