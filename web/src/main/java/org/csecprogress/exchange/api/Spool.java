package org.csecprogress.exchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.kernel.Sha256;

/**
 * The body of a request in a temporary file. A slow sender uses no memory that way, and the file is
 * deleted after reading.
 */
final class Spool implements AutoCloseable {
    /** Most bytes to read and discard, because a sending system ignores the response. */
    private static final long MOST_DRAINED = 16L << 20;

    private final Path file;
    private final String digest;

    private Spool(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /** Stores the body, or returns empty if it is too large. */
    static Optional<Spool> take(Shape shape, InputStream body) throws IOException {
        Path file = Files.createTempFile("csec-figures", ".tmp");
        var digest = new Sha256().add(shape + "\n");
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[65_536];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > MOST_DRAINED) {
                    break;
                }
                if (size <= BookReader.LARGEST) {
                    digest.add(buffer, read);
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        if (size > BookReader.LARGEST) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        return Optional.of(new Spool(file, digest.hex()));
    }

    Path file() {
        return file;
    }

    /** Returns the digest of shape and body: another shape gives the bytes another meaning. */
    String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
