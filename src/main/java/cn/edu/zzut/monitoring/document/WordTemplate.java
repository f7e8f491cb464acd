package cn.edu.zzut.monitoring.document;

import cn.edu.zzut.monitoring.refusal.LargestFile;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** A Word document with fields that somebody sends: what is wrong with it, before it is kept. */
public final class WordTemplate {

    private static final int SHOWN = 40;
    /** More than five times what the longest shipped template has. */
    private static final int MOST_FIELDS = 300;

    private static final long MOST_UNPACKED = 20L * 1024 * 1024;

    private final Rule rule;
    private final List<String> problems = new ArrayList<>();
    private int fields;

    private WordTemplate(Rule rule) {
        this.rule = rule;
    }

    /** Which fields a kind of paper has, and where they may stand. */
    @FunctionalInterface
    public interface Rule {

        /** Why the field may not stand there, in Chinese; empty where it may. */
        Optional<String> problem(Field field, Placeholders.Place place);
    }

    /**
     * What is wrong with it, at most forty things; empty where nothing is.
     *
     * @throws Refusal when it is no Word document, or too large, also unpacked
     */
    public static List<String> problems(byte[] content, Rule rule) {
        requireSize(content);
        try (XWPFDocument document = open(content)) {
            WordTemplate template = new WordTemplate(rule);
            template.look(document);
            return template.problems.stream().distinct().limit(SHOWN).toList();
        } catch (IOException | OpenXML4JRuntimeException e) {
            throw unreadable();
        }
    }

    /** A small file may unpack to more than there is memory for. */
    private static void requireSize(byte[] content) {
        LargestFile.TEMPLATE.refuses(content.length).ifPresent(reason -> {
            throw Refusal.invalid(reason);
        });
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw Refusal.invalid("模板解压后超过20MB，没有保存，原来的模板仍然有效。请删去大图片和多余内容后重新上传。");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** @throws Refusal when it is no Word document */
    public static XWPFDocument open(byte[] content) throws IOException {
        try {
            XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
            if (!XWPFRelation.DOCUMENT
                    .getContentType()
                    .equals(document.getPackagePart().getContentType())) {
                document.close();
                throw Refusal.invalid("模板须是不带宏的Word文档（.docx）。请在Word中另存为.docx后重新上传。");
            }
            return document;
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.invalid("这个文件不能作为Word文档（.docx）打开，没有保存，原来的模板仍然有效。请用Word打开检查后重新上传。");
    }

    private void look(XWPFDocument document) throws IOException {
        problems.addAll(ActiveContent.in(document.getPackage()));
        Placeholders.of(document).forEach(this::look);
        if (fields > MOST_FIELDS) {
            problems.add("有" + fields + "个域，最多" + MOST_FIELDS + "个，请删减");
        }
        if (document.getDocument().xmlText().matches("(?s).*<w:txbxContent.*?\\{\\{.*</w:txbxContent>.*")) {
            problems.add("文本框中的域不会被替换，请把它移到正文中");
        }
        if (problems.isEmpty() && fields == 0) {
            problems.add("文档中没有任何{{…}}域，据此生成的文件不会有数据");
        }
    }

    private void look(Placeholders.Place place) {
        for (Field field : place.fields()) {
            fields++;
            rule.problem(field, place).ifPresent(reason -> problems.add(field + "：" + reason));
        }
        String rest = Field.MARK.matcher(place.text()).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            problems.add("“" + shortened(rest) + "”：域的括号不成对，应为{{名称}}");
        }
    }

    private static String shortened(String text) {
        return text.strip().length() > SHOWN ? text.strip().substring(0, SHOWN) + "…" : text.strip();
    }
}
