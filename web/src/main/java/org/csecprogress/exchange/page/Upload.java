package org.csecprogress.exchange.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.kernel.web.FilePart;

/** The file of a form. It is in a temporary file while it is read and deleted afterwards. */
final class Upload {
    private static final int LONGEST_NAME = 80;
    private static final long MEGABYTE = 1L << 20;

    private final Optional<Part> sent;

    Upload(HttpServletRequest request, String field) {
        sent = FilePart.find(request, field);
    }

    /** Reads a file from the disk. */
    interface Reader {
        Reading read(Path file) throws IOException;
    }

    /** Reads the file, if one was chosen that is not too large. */
    Reading read(Reader reader) throws IOException {
        if (sent.isEmpty() || (sent.get().getSize() == 0 && name().isEmpty())) {
            return Reading.Refused.of(FileProblem.NOTHING_CHOSEN);
        }
        Part part = sent.get();
        if (part.getSize() > BookReader.LARGEST) {
            return new Reading.Refused(
                    FileProblem.TOO_LARGE, List.of(BookReader.LARGEST / MEGABYTE));
        }
        Path file = Files.createTempFile("csec-workbook", ".tmp");
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return reader.read(file);
        } finally {
            Files.deleteIfExists(file);
            part.delete();
        }
    }

    /** Returns the name of the file without its folders, for display. */
    String name() {
        String name =
                sent.map(Part::getSubmittedFileName)
                        .map(said -> said.replaceAll(".*[/\\\\]", "").strip())
                        .orElse("");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
