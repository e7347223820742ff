package org.csecprogress.kernel.table.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.csecprogress.csv.Csv;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.kernel.service.Profile;

/** A table as a file for spreadsheets, in which no value is a formula. */
final class TableFile {
    private TableFile() {}

    /**
     * Sends the file instead of the page.
     *
     * @param name of the file, without its ending
     * @param rows with the headings first
     */
    static void send(FacesContext faces, String name, List<List<String>> rows) {
        ExternalContext external = faces.getExternalContext();
        boolean demonstration = CDI.current().select(Profile.class).get().isDemonstration();
        byte[] file = MarkColumn.added(Csv.forSpreadsheets(rows), demonstration);
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseContentLength(file.length);
        external.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try {
            external.getResponseOutputStream().write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
