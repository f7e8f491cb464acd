package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Level;
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

/** Looks at a template before it is kept: it must be a Word document, and know only fields that there are. */
final class TemplateCheck {

    private static final int SHOWN = 40;
    /** More than five times what the longest shipped template has. */
    private static final int MOST_FIELDS = 300;

    private static final long MOST_UNPACKED = 20L * 1024 * 1024;

    private final FieldNames names;
    private final Level level;
    private final List<String> problems = new ArrayList<>();
    private int fields;

    private TemplateCheck(FieldNames names, Level level) {
        this.names = names;
        this.level = level;
    }

    /** @throws Refusal when it is no Word document, unpacks to too much, brings along what runs, or has fields that there are not */
    static void require(byte[] content, Level level, FieldNames names) {
        requireSize(content);
        try (XWPFDocument document = open(content)) {
            new TemplateCheck(names, level).look(document);
        } catch (IOException | OpenXML4JRuntimeException e) {
            throw unreadable();
        }
    }

    /** A small file may unpack to more than there is memory for. */
    private static void requireSize(byte[] content) {
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
    static XWPFDocument open(byte[] content) throws IOException {
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
            problems.add("文档中没有任何{{…}}域，据此生成的报告不会有数据");
        }
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems.stream().distinct().limit(SHOWN).toList(), FieldNames.all(level));
        }
    }

    private void look(Placeholders.Place place) {
        for (Field field : place.fields()) {
            fields++;
            Optional<String> wrong = names.problem(field, level);
            wrong.ifPresent(reason -> problems.add(field + "：" + reason));
            boolean block =
                    FieldNames.Kind.of(field).filter(FieldNames.Kind::isBlock).isPresent();
            if (wrong.isEmpty() && block && !(place.inBody() && place.isAlone())) {
                problems.add(field + "：须在正文中独占一段，不能放在表格、页眉页脚或其他文字中间");
            }
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
