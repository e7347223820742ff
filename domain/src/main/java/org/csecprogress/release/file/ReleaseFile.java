package org.csecprogress.release.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.csecprogress.kernel.Sha256;

/** A file of a release, in plain and, if it is text, in compressed form. */
public final class ReleaseFile {
    private final String name;
    private final String type;
    private final byte[] plain;
    private final byte[] compressed;
    private final String digest;

    /**
     * Creates a file.
     *
     * @param name its name
     * @param type its media type
     */
    public ReleaseFile(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        plain = bytes.clone();
        // Archives and workbooks are compressed already.
        compressed = type.startsWith("text/") || type.contains("json") ? gzip(plain) : plain;
        digest = Sha256.of(plain);
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns its media type. */
    public String type() {
        return type;
    }

    /** Returns its SHA-256 digest, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** Returns its number of bytes. */
    public int size() {
        return plain.length;
    }

    /** Returns its bytes. */
    public byte[] bytes() {
        return plain.clone();
    }

    /** Whether compression makes it smaller. */
    public boolean isCompressible() {
        return compressed.length < plain.length;
    }

    /**
     * Writes it to a stream, which stays open.
     *
     * @param zipped whether in compressed form
     * @throws IOException if writing fails
     */
    public void writeTo(OutputStream out, boolean zipped) throws IOException {
        out.write(zipped ? compressed : plain);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
