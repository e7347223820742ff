package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Folders under {@code target/prepared} that are made once a build and used by all suites. Each is
 * named by a digest of everything that it depends on and is read-only once made.
 */
final class Prepared {
    private Prepared() {}

    /** Fills a new folder. */
    interface Maker {
        void make(Path folder) throws IOException;
    }

    /**
     * Returns a folder, made first if missing. A lock keeps two suites from making it at once.
     *
     * @param name what it is
     * @param archives the JAR and WAR files that it depends on
     * @param words other text that it depends on
     */
    static synchronized Path folder(
            String name, List<Path> archives, List<String> words, Maker maker) {
        Path folder =
                Path.of(System.getProperty("csec.prepared"), name + "-" + key(archives, words));
        try {
            Files.createDirectories(folder.getParent());
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolveSibling(name + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(folder)) {
                    Path made = Files.createTempDirectory(folder.getParent(), name);
                    maker.make(made);
                    Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static String key(List<Path> archives, List<String> words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            words.forEach(word -> update(digest, word));
            for (Path archive : archives) {
                add(digest, archive);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Adds the names and checksums of an archive's files. Reading 150 MB at each start of a server
     * takes seconds, and an archive that is packed again has other times but the same files.
     */
    private static void add(MessageDigest digest, Path archive) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry file : Collections.list(zip.entries())) {
                if (file.getName().matches("WEB-INF/lib/domain-[^/]*\\.jar")) {
                    addDomain(zip.getInputStream(file), lines);
                } else {
                    lines.add(file.getName() + " " + file.getSize() + " " + file.getCrc());
                }
            }
        }
        lines.stream().sorted().forEach(line -> update(digest, line));
    }

    /** Adds the files of the one jar that names the commit, which changes nothing else. */
    private static void addDomain(InputStream jar, List<String> lines) throws IOException {
        try (ZipInputStream files = new ZipInputStream(jar)) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                files.transferTo(OutputStream.nullOutputStream());
                files.closeEntry();
                if (!file.getName().endsWith("/version/build.properties")) {
                    lines.add(file.getName() + " " + file.getSize() + " " + file.getCrc());
                }
            }
        }
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
