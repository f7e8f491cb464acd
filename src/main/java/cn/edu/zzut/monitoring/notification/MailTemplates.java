package cn.edu.zzut.monitoring.notification;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of mails, each as plain text and as HTML, which says the same. In HTML whatever is filled in is shown as it was
 * written, line breaks included; nothing in it can become markup.
 */
final class MailTemplates {

    private static final Mustache.Compiler TEXT = compiler(Escapers.NONE);
    private static final Mustache.Compiler HTML =
            compiler(value -> Escapers.HTML.escape(value).replace("\n", "<br>\n"));

    /** What all HTML parts have around them. */
    private final Template frame = template(HTML, "frame.html");

    private final Map<MailKind, Template> texts = new EnumMap<>(MailKind.class);
    private final Map<MailKind, Template> parts = new EnumMap<>(MailKind.class);

    MailTemplates() {
        for (MailKind kind : MailKind.values()) {
            texts.put(kind, template(TEXT, kind.template() + ".txt"));
            parts.put(kind, template(HTML, kind.template() + ".html"));
        }
    }

    private static Mustache.Compiler compiler(Mustache.Escaper escaper) {
        return Mustache.compiler().withEscaper(escaper).emptyStringIsFalse(true).defaultValue("");
    }

    private static Template template(Mustache.Compiler compiler, String name) {
        ClassPathResource file = new ClassPathResource("mail/" + name);
        try {
            return compiler.compile(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("邮件模板 " + file.getPath() + " 无法读取", e);
        }
    }

    String text(MailKind kind, Map<String, ?> content) {
        return texts.get(kind).execute(content);
    }

    String html(MailKind kind, Map<String, ?> content) {
        Map<String, Object> framed = new HashMap<>(content);
        framed.put("content", parts.get(kind).execute(content));
        return frame.execute(framed);
    }
}
