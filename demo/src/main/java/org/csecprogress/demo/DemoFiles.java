package org.csecprogress.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.TableException;

/** The files that define the demonstration. */
public final class DemoFiles {
    private DemoFiles() {}

    /** Returns the files of this archive. */
    public static CatalogSource shipped() {
        return file -> {
            try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + file)) {
                if (in == null) {
                    throw new TableException(file + ": there is no such file.");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
