package cn.edu.zzut.monitoring.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The national platform, as the office meets it: it takes files, counts rows and gives a receipt. */
public final class NationalPlatform {

    public static final byte[] CONFIRMATION = Pdf.ofOnePage("确认页");

    private final Browser office;
    private final String path;

    public NationalPlatform(Browser office, int year) {
        this.office = office;
        this.path = "/api/cycles/" + year + "/national";
    }

    /** What the checklist says. */
    public JsonNode checklist() {
        return office.get(path).json();
    }

    /** Takes every table that there is a file of, with all its rows, and gives a receipt; the others are left out. */
    public void takesEverything() {
        for (JsonNode line : checklist().path("lines")) {
            String code = line.path("code").asText();
            switch (line.path("state").asText()) {
                case "TO_IMPORT" -> done(takes(code, line.path("rows").asInt(), ""));
                case "NOT_LOCKED" -> done(leavesOut(code, "本故事不填"));
                default -> {
                    // done before, or empty
                }
            }
        }
        done(receipt("HZ-2026-001"));
    }

    public Browser.Answer takes(String table, int rows, String remark) {
        return takes(table, checklist().path("made").path("sha256").asText(), rows, remark);
    }

    /** The same, of the package that has this SHA-256. */
    public Browser.Answer takes(String table, String packageSha256, int rows, String remark) {
        return office.put(
                path + "/tables/" + encoded(table),
                Map.of("packageSha256", packageSha256, "platformRows", rows, "remark", remark));
    }

    public Browser.Answer leavesOut(String table, String reason) {
        return office.post(path + "/tables/" + encoded(table) + "/omission", Map.of("reason", reason));
    }

    public Browser.Answer receipt(String number) {
        return office.send("POST", path + "/receipt?number=" + encoded(number), "confirmation.pdf", CONFIRMATION);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void done(Browser.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
    }
}
