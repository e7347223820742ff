package org.csecprogress.auditrelease.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Public files by name, from any number of portals and folders. */
public final class PublicFiles {
    /** The most bytes that are read. */
    private static final long MOST_BYTES = 256L << 20;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final ProgressLine progress;
    private long bytes;

    public PublicFiles(ProgressLine progress) {
        this.progress = progress;
    }

    /** Adds a file; its name ends with the path under which a portal serves it. */
    public void add(String name, byte[] content) {
        bytes += content.length;
        if (bytes > MOST_BYTES) {
            throw new UnreadableException(
                    "These are more than " + (MOST_BYTES >> 20) + " megabytes of files.");
        }
        files.put(name, content);
        progress.say("Read %,d files.".formatted(files.size()));
    }

    /** Adds the CSV files of a folder and its subfolders, following links. */
    public void addFolder(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> found =
                    walk.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(".csv"))
                            .toList();
            for (Path file : found) {
                add(file.toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableException("The folder " + folder + " cannot be read.", e);
        }
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    byte[] bytes(String name) {
        return files.get(name);
    }

    /** Saves a copy of all files in a folder, which another run can read. */
    public void save(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                String inside = file.getKey().replaceFirst("^/+", "");
                Path target = folder.resolve(inside).normalize();
                Path parent = target.getParent();
                if (parent == null || !target.startsWith(folder.normalize())) {
                    throw new UnreadableException(file.getKey() + " is no name of a file.");
                }
                Files.createDirectories(parent);
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UnreadableException("Nothing can be written to " + folder + ".", e);
        }
    }
}
