package cn.edu.zzut.monitoring.workbook;

import java.util.List;

/** The file was not taken, and nothing has changed; the message and the problems say in Chinese what to do. */
public class UploadRefused extends RuntimeException {

    private final transient List<String> problems;

    public UploadRefused(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    public UploadRefused(String message) {
        this(message, List.of());
    }

    /** What is wrong in detail, a line each; may be empty. */
    public List<String> problems() {
        return problems;
    }
}
