package cn.edu.zzut.monitoring.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;

/** What a document brings along that runs, or is fetched from elsewhere, when somebody opens it: no paper of ours may have it. */
final class ActiveContent {

    private static final Pattern INSTRUCTION =
            Pattern.compile("<w:instrText[^>]*>([^<]*)</w:instrText>|w:instr=\"([^\"]*)\"");
    private static final Pattern FETCHING =
            Pattern.compile("(?i)\\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\\b");

    private ActiveContent() {}

    /** What there is of it, in Chinese; empty where there is none. */
    static List<String> in(OPCPackage document) throws IOException {
        List<String> found = new ArrayList<>();
        try {
            look(document.getRelationships(), found);
            for (PackagePart part : document.getParts()) {
                String name = part.getPartName().getName();
                if (name.contains("vbaProject") || name.contains("/embeddings/") || name.contains("/activeX/")) {
                    found.add("含有宏或嵌入的对象（" + name + "），请删去");
                }
                if (!part.isRelationshipPart()) {
                    look(part.getRelationships(), found);
                }
                if (name.startsWith("/word/") && name.endsWith(".xml")) {
                    fields(part, found);
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return found.stream().distinct().toList();
    }

    private static void look(Iterable<PackageRelationship> relationships, List<String> found) {
        for (PackageRelationship one : relationships) {
            String type = one.getRelationshipType();
            if (type.endsWith("/aFChunk")) {
                found.add("含有另一个文件的内容（altChunk），请在Word中把它变成正文");
            } else if (one.getTargetMode() == TargetMode.EXTERNAL && !type.endsWith("/hyperlink")) {
                found.add("链接到文件外的内容（" + type.substring(type.lastIndexOf('/') + 1) + "），请把它放进文件或删去");
            }
        }
    }

    private static void fields(PackagePart part, List<String> found) throws IOException {
        String xml;
        try (InputStream in = part.getInputStream()) {
            xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        StringBuilder instructions = new StringBuilder();
        for (Matcher field = INSTRUCTION.matcher(xml); field.find(); ) {
            instructions.append(field.group(1) == null ? ' ' + field.group(2) + ' ' : field.group(1));
        }
        Matcher fetching = FETCHING.matcher(instructions);
        if (fetching.find()) {
            found.add("含有会取用外部内容的Word域（" + fetching.group(1) + "），请删去");
        }
    }
}
