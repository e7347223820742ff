package org.csecprogress.exchange.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
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
import org.csecprogress.exchange.web.FigureWords;
import org.csecprogress.exchange.web.FileWords;
import org.csecprogress.exchange.web.TemplateWords;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.page.CountyPage;
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
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** The page of workbooks: it offers a template, takes a file and shows what it would change. */
@Named
@ViewScoped
public class BookView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** The input that sends the file by itself, and the one for browsers without JavaScript. */
    private static final String FILES = "files_input";

    private static final String FILE = "file";

    private static final String PREVIEW = "preview";

    private static final long MEGABYTE = 1L << 20;

    @Inject private CurrentFiling currentFiling;
    @Inject private FilingService filings;
    @Inject private IntakeService intake;
    @Inject private PageMessages messages;
    @Inject private HttpServletRequest request;

    private String view = "";

    /** The upload of which the page showed a preview. */
    private String shown = "";

    private transient UploadedFile sent;
    private BookErrors errors = BookErrors.NONE;
    private transient Preview preview;
    private String refusal = "";

    /** Finds the filing, or responds with 404. */
    public void load() {
        currentFiling.filing();
        if (view.equals(PREVIEW) && currentFiling.isEditable()) {
            tray().filter(Tray::hasFigures).ifPresent(this::show);
        } else if (view.equals(UploadLimit.TOO_LARGE)) {
            refuse(
                    Sentences.ofPage()
                            .of(
                                    "workbook.file." + FileProblem.TOO_LARGE,
                                    BookReader.LARGEST / MEGABYTE));
        }
    }

    /** Shows why a file was not taken, beside its field and in the summary. */
    private void refuse(String sentence) {
        refusal = sentence;
        FacesContext faces = FacesContext.getCurrentInstance();
        String field = faces.getPartialViewContext().isAjaxRequest() ? FILES : FILE;
        messages.wrong(faces.isPostback() ? field : "", sentence);
    }

    private Tray.Work work() {
        return new Tray.Work(currentFiling.county(), currentFiling.period());
    }

    private Optional<Tray> tray() {
        return Tray.find(request, work());
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
        shown = tray.id();
        preview = Preview.of(tray, filing, comparison, findings, Sentences.ofPage());
    }

    /** Takes the file as soon as the browser has sent it. */
    public void take(FileUploadEvent event) throws IOException {
        sent = event.getFile();
        upload();
    }

    /** Reads the uploaded file, and shows what it would change or all of its errors. */
    public void upload() throws IOException {
        requirePreparer();
        errors = BookErrors.NONE;
        refusal = "";
        Tray.clear(request);
        Upload upload = new Upload(sent);
        sent = null;
        Reading reading = upload.read(this::read);
        if (reading instanceof Reading.Refused refused) {
            refuse(new FileWords(currentFiling.filing().county(), Sentences.ofPage()).of(refused));
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
        FigureWords figures = new FigureWords(currentFiling.filing().catalog(), words);
        errors = BookErrors.of(wrong, figures, words);
        Tray.ofErrors(work(), file, errors.csv(words)).keep(request);
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
                .keep(request);
        PageMessages.go(address(PREVIEW));
    }

    private void nothingToSave(String file, String whole) {
        Tray.clear(request);
        messages.done(Sentences.ofPage().of("workbook.same", file) + " " + whole, address(""));
    }

    private String address(String view) {
        String page = CountyPage.WORKBOOK.of(currentFiling.period());
        return view.isEmpty() ? page : page + "&view=" + view;
    }

    /** Saves what the preview showed. */
    public void save() {
        requirePreparer();
        Optional<Tray> held =
                tray().filter(Tray::hasFigures).filter(tray -> tray.id().equals(shown));
        if (held.isEmpty() || !currentFiling.isEditable()) {
            Sentences words = Sentences.ofPage();
            refuse(words.of(held.isEmpty() ? "workbook.gone" : "workbook.file.CLOSED"));
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
            Tray.clear(request);
            messages.done(
                    words.of("workbook.saved", size, tray.sent().file()), currentFiling.getHome());
        } else if (decision instanceof Decision.Stale) {
            Tray again = tray.at(currentFiling.filing().submission().version());
            again.keep(request);
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
        Tray.clear(request);
        PageMessages.go(address(""));
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

    public BookErrors getErrors() {
        return errors;
    }

    /** Returns why the file was not taken, or an empty text. */
    public String getRefusal() {
        return refusal;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    /** Returns nothing: a file is never sent back. */
    public UploadedFile getSent() {
        return null;
    }

    public void setSent(UploadedFile sent) {
        this.sent = sent;
    }
}
