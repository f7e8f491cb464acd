package cn.edu.zzut.monitoring.support;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** PDF files that readers open, as small as they can be. */
public final class Pdf {

    private Pdf() {}

    /** One empty page; files of different titles have different contents. */
    public static byte[] ofOnePage(String title) {
        return of(
                title,
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>"));
    }

    /** @param objects the first is the root */
    public static byte[] of(String title, List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int size = objects.size() + 1;
        int begin = file.length();
        file.append("xref\n0 ").append(size).append('\n').append(table);
        file.append("% ").append(title).append("\ntrailer\n<< /Size ").append(size);
        file.append(" /Root 1 0 R >>\nstartxref\n").append(begin).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
