package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;

/** The file was not taken, and nothing has changed; the message and the details say in Chinese what to do. */
public class UploadRefused extends Refusal.Invalid {

    public UploadRefused(String message, List<String> details) {
        super("文件未被接收，原有数据没有变化", message, details);
    }

    public UploadRefused(String message) {
        this(message, List.of());
    }
}
