package cn.edu.zzut.monitoring.web.trail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The names of files that come and go, as a line of the trail has room for them. */
final class Uploads {

    private static final int LONGEST = 80;

    private Uploads() {}

    /** Of what is sent. */
    static List<String> names(HttpServletRequest request) {
        MultipartHttpServletRequest sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return sent == null
                ? List.of()
                : sent.getFileMap().values().stream()
                        .map(MultipartFile::getOriginalFilename)
                        .map(name -> bounded(Objects.toString(name, "")))
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    /** Of what is given to keep; empty text where it has none. */
    static Optional<String> attached(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .filter(header -> header.startsWith("attachment"))
                .map(header -> bounded(
                        Objects.toString(ContentDisposition.parse(header).getFilename(), "")));
    }

    /** Without folders; of a long one the end, which says what kind it is. */
    static String bounded(String name) {
        String bare = name.replaceAll("(?s).*[/\\\\]", "").strip();
        int longest = bare.codePointCount(0, bare.length());
        return longest <= LONGEST ? bare : "…" + bare.substring(bare.offsetByCodePoints(0, longest - LONGEST));
    }
}
