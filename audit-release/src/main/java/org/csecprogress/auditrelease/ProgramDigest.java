package org.csecprogress.auditrelease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * SHA-256 over the libraries that contain some classes. It replaces a version number, which
 * somebody would forget to raise when the rules of the audit change.
 */
final class ProgramDigest {
    private ProgramDigest() {}

    /** Returns the digest of the libraries of these classes, in this order. */
    static String of(List<Class<?>> types) {
        MessageDigest digest = sha256();
        for (Class<?> type : types) {
            digest.update(ofLibrary(type).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String ofLibrary(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return ofFiles(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a library has an address", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the digest of one file, or of all files of a folder with their names. */
    static String ofFiles(Path root) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : filesIn(root)) {
            byte[] bytes = Files.readAllBytes(file);
            String name = root.relativize(file) + ":" + bytes.length + ":";
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesIn(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
