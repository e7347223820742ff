package org.csecprogress.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csecprogress.catalog.reading.CatalogReader;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;

/** A modifiable copy of the built-in version 1 in a directory, under a version number. */
public final class CatalogFiles {
    private final Path directory;
    private final int version;

    private CatalogFiles(Path directory, int version) {
        this.directory = directory;
        this.version = version;
    }

    /** Returns a copy that is in force from 2018Q1 as version 1. */
    public static CatalogFiles versionOne(Path directory) throws IOException {
        return copy(directory, 1, "2018Q1");
    }

    /** Returns a copy that is in force from a quarter on. */
    public static CatalogFiles copy(Path directory, int version, String from) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(String.valueOf(version)));
        for (String file : CatalogReader.FILES) {
            Files.write(folder.resolve(file), Catalogs.builtInSource().read("1/" + file));
        }
        String first = version == 1 ? "" : "1,2018Q1,\n";
        String versions =
                "version,effective_from,effective_to\n" + first + version + "," + from + ",\n";
        Files.writeString(directory.resolve("versions.csv"), versions);
        assertThat(ReportingPeriod.parse(from)).isPresent();
        return new CatalogFiles(directory, version);
    }

    /** Replaces the first occurrence of a text, which must exist. */
    public CatalogFiles replace(String file, String text, String by) throws IOException {
        Path path = path(file);
        String content = Files.readString(path);
        int at = content.indexOf(text);
        assertThat(at).as("%s has \"%s\"", file, text).isNotNegative();
        Files.writeString(
                path, content.substring(0, at) + by + content.substring(at + text.length()));
        return this;
    }

    /** Adds a row at the end. */
    public CatalogFiles append(String file, String row) throws IOException {
        Path path = path(file);
        String content = Files.readString(path);
        Files.writeString(path, content.stripTrailing() + "\n" + row + "\n");
        return this;
    }

    /** Writes bytes that need not be text. */
    public CatalogFiles write(String file, byte[] bytes) throws IOException {
        Files.write(path(file), bytes);
        return this;
    }

    /** Deletes a file. */
    public CatalogFiles delete(String file) throws IOException {
        Files.delete(path(file));
        return this;
    }

    private Path path(String file) {
        return file.equals("versions.csv")
                ? directory.resolve(file)
                : directory.resolve(String.valueOf(version)).resolve(file);
    }

    /** Returns the source of the copy. */
    public CatalogSource source() {
        return CatalogSource.directory(directory, Catalogs.builtInSource());
    }

    /** Reads the copy. */
    public Catalog read() {
        return Catalogs.read(source()).version(version);
    }

    /** Encodes text as UTF-8. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
