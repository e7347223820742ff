package org.csecprogress.exchange.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;

/** The file of a form. It is in a temporary file while it is read and deleted afterwards. */
final class Upload {
    private static final int LONGEST_NAME = 80;
    private static final long MEGABYTE = 1L << 20;

    private final HttpServletRequest request;
    private final String field;

    Upload(HttpServletRequest request, String field) {
        this.request = request;
        this.field = field;
    }

    /** Reads a file from the disk. */
    interface Reader {
        Reading read(Path file) throws IOException;
    }

    /** Reads the file, if one was chosen that is not too large. */
    Reading read(Reader reader) throws IOException {
        Part part = part();
        if (part == null || (part.getSize() == 0 && name().isEmpty())) {
            return Reading.Refused.of(FileProblem.NOTHING_CHOSEN);
        }
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

    /** Returns the part of the form, or null if the form is not multipart. */
    private Part part() throws IOException {
        try {
            return request.getPart(field);
        } catch (ServletException e) {
            return null;
        }
    }

    /** Returns the name of the file without its folders, for display. */
    String name() {
        try {
            Part part = part();
            String sent = part == null ? null : part.getSubmittedFileName();
            String name = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").strip();
            return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        } catch (IOException e) {
            return "";
        }
    }
}
