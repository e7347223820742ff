package org.csecprogress.progress.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.progress.service.QuarantineReader;

/** The files in which the virus scanner found something, for the administrator and auditors. */
@Named
@ViewScoped
public class QuarantineView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<QuarantinedFile>> ORDERS =
            Map.of(
                    "name",
                            Comparator.comparing(
                                    QuarantinedFile::name, String.CASE_INSENSITIVE_ORDER),
                    "finding", Comparator.comparing(QuarantinedFile::finding),
                    "sent", Comparator.comparing(QuarantinedFile::sentAt));

    @Inject private CurrentActor current;
    @Inject private QuarantineReader files;
    @Inject private CatalogService catalogs;

    private final TableLines<QuarantinedFile> lines =
            new TableLines<>(
                    "files",
                    slice -> Sliced.of(files.all(current.get()), slice, ORDERS),
                    QuarantinedFile::id);

    /** Refuses everybody else before the page begins. */
    public void open() {
        files.all(current.get());
    }

    /** Returns the files. */
    public TableLines<QuarantinedFile> getLines() {
        return lines;
    }

    /** Returns the name of the county whose person sent it. */
    public String county(QuarantinedFile file) {
        return catalogs.counties().byCode(file.county()).name();
    }
}
