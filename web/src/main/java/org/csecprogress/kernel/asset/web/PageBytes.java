package org.csecprogress.kernel.asset.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.csecprogress.kernel.Sha256;

/**
 * A page or file in plain and compressed form, each with its strong entity tag. It is compressed
 * once and not for each request.
 */
public final class PageBytes {
    /** The caching of pages, because a withdrawal must reach every cache within minutes. */
    public static final String CACHE = "public, max-age=300, must-revalidate";

    private static final int TAG_LENGTH = 32;

    private final String type;
    private final byte[] plain;
    private final byte[] compressed;
    private final String tag;

    /** Creates a page. */
    public PageBytes(byte[] body) {
        this(body, "text/html;charset=UTF-8");
    }

    /**
     * Creates a file.
     *
     * @param type its media type
     */
    public PageBytes(byte[] body, String type) {
        this(body.clone(), type, gzip(body));
    }

    private PageBytes(byte[] plain, String type, byte[] compressed) {
        this.type = type;
        this.plain = plain;
        this.compressed = compressed;
        this.tag = Sha256.of(plain).substring(0, TAG_LENGTH);
    }

    /** Returns a file that no compression makes smaller. */
    public static PageBytes packed(byte[] body, String type) {
        byte[] own = body.clone();
        return new PageBytes(own, type, own);
    }

    /** Returns the number of bytes in memory. */
    public int size() {
        return plain == compressed ? plain.length : plain.length + compressed.length;
    }

    /** Returns the content. */
    public byte[] body() {
        return plain.clone();
    }

    /** Returns a fingerprint of the content. */
    public String tag() {
        return tag;
    }

    /** Sends the page, or 304 if the client has it already. */
    public void send(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        send(request, response, status, CACHE);
    }

    /** Sends it with other caching than a page's. */
    void send(HttpServletRequest request, HttpServletResponse response, int status, String cache)
            throws IOException {
        boolean smaller = compressed.length < plain.length;
        boolean zipped = smaller && accepts(request.getHeader("Accept-Encoding"));
        String entityTag = zipped ? '"' + tag + "-gzip\"" : '"' + tag + '"';
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", cache);
        response.setHeader("ETag", entityTag);
        if (status == HttpServletResponse.SC_OK
                && matches(request.getHeader("If-None-Match"), entityTag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = zipped ? compressed : plain;
        response.setStatus(status);
        response.setContentType(type);
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    static boolean matches(String ifNoneMatch, String entityTag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(entityTag));
    }

    /**
     * Returns whether a client takes compressed content.
     *
     * @param acceptEncoding the header of its request, or null
     */
    public static boolean accepts(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(
                        coding ->
                                coding.equals("gzip")
                                        || (coding.startsWith("gzip;q=")
                                                && !coding.matches("gzip;q=0(\\.0+)?")));
    }

    private static byte[] gzip(byte[] body) {
        try {
            var bytes = new ByteArrayOutputStream(body.length / 4);
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(body);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
