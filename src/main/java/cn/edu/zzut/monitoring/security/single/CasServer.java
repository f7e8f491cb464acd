package cn.edu.zzut.monitoring.security.single;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The school's CAS server, protocol 3.0: where people are sent, and whose a ticket is, which the server is asked itself. */
public final class CasServer {

    private static final int OK = 200;
    private static final int LONGEST_TICKET = 256;
    private static final String CAS = "http://www.yale.edu/tp/cas";

    private final String server;
    private final String attribute;
    private final Duration timeout;
    private final HttpClient client;

    public CasServer(SignInSettings.Cas settings, Duration timeout) {
        this.server = settings.server().replaceAll("/+$", "");
        this.attribute = settings.attribute();
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    public String login(String service) {
        return server + "/login?service=" + encoded(service);
    }

    public String logout(String back) {
        return server + "/logout?service=" + encoded(back);
    }

    /**
     * Whose the ticket is; empty where the server does not say so.
     *
     * @throws IOException when the server is not reached, or answers something else
     */
    public Optional<String> account(String ticket, String service) throws IOException {
        if (ticket.isBlank() || ticket.length() > LONGEST_TICKET) {
            return Optional.empty();
        }
        URI asked =
                URI.create(server + "/p3/serviceValidate?service=" + encoded(service) + "&ticket=" + encoded(ticket));
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(asked).timeout(timeout).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException("CAS answered " + answer.statusCode());
            }
            return account(parse(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Optional<String> account(Document answer) {
        Element success = first(answer.getDocumentElement(), "authenticationSuccess");
        if (success == null) {
            return Optional.empty();
        }
        Element attributes = first(success, "attributes");
        Element found =
                attribute.isEmpty() ? first(success, "user") : attributes == null ? null : first(attributes, attribute);
        return Optional.ofNullable(found)
                .map(Element::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The ticket whose session the server has ended. */
    public static Optional<String> ended(String logoutRequest) {
        try {
            NodeList index =
                    parse(logoutRequest.getBytes(StandardCharsets.UTF_8)).getElementsByTagNameNS("*", "SessionIndex");
            return index.getLength() == 0
                    ? Optional.empty()
                    : Optional.of(index.item(0).getTextContent().strip());
        } catch (IOException notOne) {
            return Optional.empty();
        }
    }

    private static @Nullable Element first(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(CAS, name);
        return found.getLength() == 0 ? null : (Element) found.item(0);
    }

    /** Without document types, and so without anything that an answer could have fetched. */
    private static Document parse(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
