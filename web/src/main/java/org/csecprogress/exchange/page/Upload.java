package org.csecprogress.exchange.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.primefaces.model.file.UploadedFile;

/**
 * The file of a form. It is in a temporary file while it is read and deleted afterwards.
 *
 * @param sent the file, or null if none was chosen
 */
record Upload(UploadedFile sent) {
    private static final int LONGEST_NAME = 80;
    private static final long MEGABYTE = 1L << 20;

    /** Reads a file from the disk. */
    interface Reader {
        Reading read(Path file) throws IOException;
    }

    /** Reads the file, if one was chosen that is not too large. */
    Reading read(Reader reader) throws IOException {
        if (sent == null || (sent.getSize() == 0 && name().isEmpty())) {
            return Reading.Refused.of(FileProblem.NOTHING_CHOSEN);
        }
        if (sent.getSize() > BookReader.LARGEST) {
            return new Reading.Refused(
                    FileProblem.TOO_LARGE, List.of(BookReader.LARGEST / MEGABYTE));
        }
        Path file = Files.createTempFile("csec-workbook", ".tmp");
        try (InputStream in = sent.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return reader.read(file);
        } finally {
            Files.deleteIfExists(file);
            sent.delete();
        }
    }

    /** Returns the name of the file without its folders, for display. */
    String name() {
        String name = sent == null ? "" : sent.getFileName().replaceAll(".*[/\\\\]", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
