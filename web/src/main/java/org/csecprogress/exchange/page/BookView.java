package org.csecprogress.exchange.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.Extent;
import org.csecprogress.exchange.FigureComparison;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.service.IntakeService;
import org.csecprogress.exchange.web.FileWords;
import org.csecprogress.exchange.web.TemplateWords;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.request.web.UploadLimit;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The page of workbooks: it offers a template, takes a file and shows what it would change. */
@Named
@RequestScoped
public class BookView {
    /** Name of the file's field. */
    private static final String FILE = "file";

    private static final String PREVIEW = "preview";

    private static final long MEGABYTE = 1L << 20;

    @Inject private CurrentFiling currentFiling;
    @Inject private FilingService filings;
    @Inject private IntakeService intake;
    @Inject private PageMessages messages;

    private ErrorList errors = ErrorList.NONE;
    private Preview preview;

    /** Finds the filing, or responds with 404. */
    public void load() {
        currentFiling.filing();
        String view = currentFiling.parameter("view");
        if (view.equals(PREVIEW) && currentFiling.isEditable()) {
            tray().filter(Tray::hasFigures).ifPresent(this::show);
        } else if (view.equals(UploadLimit.TOO_LARGE)) {
            messages.wrong(
                    FILE,
                    Sentences.ofPage()
                            .of(
                                    "workbook.file." + FileProblem.TOO_LARGE,
                                    BookReader.LARGEST / MEGABYTE));
        }
    }

    private Tray.Work work() {
        return new Tray.Work(currentFiling.county(), currentFiling.period());
    }

    private Optional<Tray> tray() {
        return Tray.find(currentFiling.request(), work());
    }

    private void show(Tray tray) {
        Filing filing = currentFiling.filing();
        Map<CellKey, Optional<Answer>> figures = tray.figures();
        FigureComparison comparison =
                FigureComparison.of(filing.catalog(), filing.answers(), figures);
        if (comparison.size() == 0) {
            nothingToSave(tray.sent().file(), tray.sent().extent());
            return;
        }
        List<Finding> findings =
                filings.outlook(
                                currentFiling.actor(),
                                currentFiling.county(),
                                currentFiling.period(),
                                figures)
                        .findings();
        preview = Preview.of(tray, filing, comparison, findings, Sentences.ofPage());
    }

    /** Reads the uploaded file, and shows what it would change or all of its errors. */
    public void upload() {
        requirePreparer();
        Tray.clear(currentFiling.request());
        Upload upload = new Upload(currentFiling.request(), FILE);
        Reading reading;
        try {
            reading = upload.read(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (reading instanceof Reading.Refused refused) {
            messages.wrong(
                    FILE,
                    new FileWords(currentFiling.filing().county(), Sentences.ofPage()).of(refused));
        } else if (reading instanceof Reading.Wrong wrong) {
            list(wrong, upload.name());
        } else {
            keep((Reading.Read) reading, upload.name());
        }
    }

    private Reading read(Path path) throws IOException {
        return intake.read(
                currentFiling.actor(),
                currentFiling.county(),
                currentFiling.period(),
                path,
                TemplateWords.all(currentFiling.filing().county(), currentFiling.period()));
    }

    private void list(Reading.Wrong wrong, String file) {
        Sentences words = Sentences.ofPage();
        errors = ErrorList.of(wrong, currentFiling.filing().catalog(), words);
        Tray.ofErrors(work(), file, errors.csv(words)).keep(currentFiling.request());
        String extent = ExtentWords.of(Extent.of(currentFiling.filing().catalog(), wrong.there()));
        String count = words.of("workbook.errors.count", errors.all().size(), file);
        messages.wrong("row-errors", count + " " + extent);
    }

    private void keep(Reading.Read read, String file) {
        Filing filing = currentFiling.filing();
        FigureComparison comparison =
                FigureComparison.of(filing.catalog(), filing.answers(), read.figures());
        String whole = ExtentWords.of(Extent.of(filing.catalog(), read));
        if (comparison.size() == 0) {
            nothingToSave(file, whole);
            return;
        }
        long blank =
                read.blank().stream().filter(f -> filing.answers().figure(f).isPresent()).count();
        // Only what differs, so that figures left alone in the workbook stay unchanged.
        Tray.ofFigures(
                        work(),
                        UUID.randomUUID().toString(),
                        new Tray.Sent(
                                file,
                                filing.submission().version(),
                                (int) blank,
                                whole,
                                new HashSet<>(read.workedOut())),
                        comparison.wanted())
                .keep(currentFiling.request());
        currentFiling.go(address(PREVIEW));
    }

    private void nothingToSave(String file, String whole) {
        Tray.clear(currentFiling.request());
        messages.done(Sentences.ofPage().of("workbook.same", file) + " " + whole, address(""));
    }

    private String address(String view) {
        String page = Addresses.workbook(currentFiling.period());
        return view.isEmpty() ? page : page + "&view=" + view;
    }

    /** Saves what the preview showed. */
    public void save() {
        requirePreparer();
        Optional<Tray> held =
                tray().filter(
                                t ->
                                        t.hasFigures()
                                                && t.id().equals(
                                                                currentFiling.parameter("upload")));
        if (held.isEmpty() || !currentFiling.isEditable()) {
            Sentences words = Sentences.ofPage();
            messages.wrong(
                    FILE, words.of(held.isEmpty() ? "workbook.gone" : "workbook.file.CLOSED"));
            return;
        }
        Tray tray = held.get();
        Map<CellKey, Optional<Answer>> figures = tray.figures();
        Decision decision =
                filings.save(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        tray.sent().version(),
                        FilingChanges.ofFigures(figures, Map.of()));
        follow(decision, tray, figures.size());
    }

    private void follow(Decision decision, Tray tray, int size) {
        Sentences words = Sentences.ofPage();
        if (decision instanceof Decision.Accepted) {
            Tray.clear(currentFiling.request());
            messages.done(
                    words.of("workbook.saved", size, tray.sent().file()), currentFiling.getHome());
        } else if (decision instanceof Decision.Stale) {
            Tray again = tray.at(currentFiling.filing().submission().version());
            again.keep(currentFiling.request());
            show(again);
            if (preview != null) {
                messages.wrong("changes", words.of("workbook.stale"));
            }
        } else if (decision instanceof Decision.Refused refused) {
            FindingText sentences =
                    new FindingText(currentFiling.filing().catalog(), words.language());
            refused.findings().forEach(f -> messages.wrong("changes", sentences.of(f)));
            show(tray);
        }
    }

    /** Discards the upload. */
    public void discard() {
        requirePreparer();
        Tray.clear(currentFiling.request());
        currentFiling.go(address(""));
    }

    private void requirePreparer() {
        if (!currentFiling.isPreparer()) {
            throw new NotFoundException("filing");
        }
    }

    /** Whether a file can be uploaded here. Before rendering this is true for any preparer. */
    public boolean isUploading() {
        return currentFiling.isForm() && (!currentFiling.isRendering() || preview == null);
    }

    /** Whether there may be something to save. Before rendering this is true for any preparer. */
    public boolean isConfirming() {
        return currentFiling.isForm() && (!currentFiling.isRendering() || preview != null);
    }

    /** Returns the preview, or null. */
    public Preview getPreview() {
        return preview;
    }

    public ErrorList getErrors() {
        return errors;
    }

    /** Returns the address of the template in a format. */
    public String template(String format) {
        return "/county/workbook." + format + "?period=" + currentFiling.period();
    }

    /** Returns the address of the list of errors. */
    public String getErrorsHref() {
        return "/county/workbook-errors.csv?period=" + currentFiling.period();
    }
}
