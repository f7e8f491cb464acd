package cn.edu.zzut.monitoring.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * A request with something odd in it, in its address, its headers, its JSON or its file.
 *
 * @param name what it is, for people
 * @param reads whether it only asks
 * @param whole whether it is sent to its end
 */
record OddRequest(String name, boolean reads, byte[] head, byte[] body, boolean whole) {

    private static final List<String> ODD_SEGMENTS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "3",
            "9999999",
            "9223372036854775807",
            "9223372036854775808",
            "abc",
            "%00",
            "%2e%2e",
            "%2F",
            "%E5%AD%97",
            "%E5%AD",
            "%ff",
            "4-2",
            "2026",
            "2031",
            "101",
            "201",
            "x01-filer",
            "null",
            "1;a=b",
            "x".repeat(300),
            "2031-05-01",
            "2031-02-31");

    private static final List<String> ODD_HEADERS = List.of(
            "Accept: application/xml",
            "Accept: */*;q=2",
            "Accept: ,;",
            "Accept: text/html;level=\u0001",
            "Accept-Language: xx-\u00ff",
            "Accept-Charset: bogus",
            "Accept-Encoding: gzip;q=x",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "If-Match: *",
            "Range: bytes=5-1",
            "Range: bytes=0-0,2-3,-",
            "Range: bytes=-99999999999999999999",
            "Expect: 200-ok",
            "Expect: 100-continue",
            "Origin: null",
            "Origin: http://elsewhere.example",
            "Referer: \u0080\u0085",
            "User-Agent: u\u0085",
            "X-User: \u00e5\u00bc\u00a0",
            "Cookie: JSESSIONID=\u0090",
            "Cookie: JSESSIONID=0; XSRF-TOKEN=x",
            "Cookie: a=b;;=;",
            "X-Forwarded-For: " + "1".repeat(5000),
            "X-Forwarded-For: <script>",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: elsewhere.example:99999",
            "Forwarded: for=\"[::1\"",
            "X-HTTP-Method-Override: DELETE",
            "X-XSRF-TOKEN: x",
            "Content-Language: \u0001",
            "Upgrade: h2c",
            "TE: trailers",
            "Transfer-Encoding: bogus",
            "Content-Encoding: gzip",
            "Authorization: Basic ====");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=bogus",
            "application/json;charset=UTF-16",
            "application/problem+json",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/yaml",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "x".repeat(200),
            "*/*",
            "x",
            "");

    boolean isSentInAnUnknownWay() {
        return new String(head, StandardCharsets.ISO_8859_1).contains("Transfer-Encoding: bogus");
    }

    /** An address whose names in braces are things of the story or odd. */
    static String address(String template, List<String> known, Random random) {
        StringBuilder address = new StringBuilder();
        for (String segment : template.split("/")) {
            if (!segment.isEmpty()) {
                String odd = random.nextInt(4) > 0 ? OddJson.one(known, random) : OddJson.one(ODD_SEGMENTS, random);
                address.append('/')
                        .append(segment.replaceAll("\\{[^/]*}", java.util.regex.Matcher.quoteReplacement(odd)));
            }
        }
        return address.toString();
    }

    static String query(List<String> names, Random random) {
        StringBuilder query = new StringBuilder();
        for (String name : names) {
            if (random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(OddJson.one(ODD_SEGMENTS, random));
            }
        }
        return query.toString();
    }

    static OddRequest json(String method, String address, String person, String json, Random random) {
        Charset charset = random.nextInt(30) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        byte[] body = json.getBytes(charset);
        if (random.nextInt(20) == 0 && body.length > 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        String type = random.nextInt(12) > 0 ? TYPES.get(0) : OddJson.one(TYPES, random);
        return of(method, address, person, type, body, random, true);
    }

    static OddRequest file(
            String method, String address, String person, String name, byte[] content, boolean whole, Random random) {
        String boundary = "----between";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String part = random.nextInt(15) > 0 ? "file" : OddJson.one(OddJson.TEXTS, random);
        String called = random.nextInt(10) > 0 ? name : OddJson.one(OddJson.TEXTS, random);
        String disposition = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                + called + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            body.write(disposition.getBytes(StandardCharsets.UTF_8));
            body.write(content);
            if (random.nextInt(15) > 0) {
                body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return of(
                method,
                address,
                person,
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray(),
                random,
                whole);
    }

    private static OddRequest of(
            String method, String address, String person, String type, byte[] body, Random random, boolean whole) {
        StringBuilder head =
                new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (!person.isEmpty()) {
            head.append("Authorization: Basic ")
                    .append(Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)))
                    .append("\r\n");
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!reads) {
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        String odd = "";
        for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            odd = OddJson.one(ODD_HEADERS, random);
            head.append(odd).append("\r\n");
        }
        return new OddRequest(
                "%s %s as %s %s %s"
                        .formatted(
                                method,
                                shortened(address),
                                person,
                                odd,
                                shortened(reads ? "" : new String(body, StandardCharsets.UTF_8)))
                        .replaceAll("\\p{Cntrl}", "?"),
                reads,
                (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1),
                reads ? new byte[0] : body,
                whole);
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
