package org.csecprogress.progress.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.request.web.UploadLimit;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.service.DocumentService;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;
import org.primefaces.model.file.UploadedFiles;

/** The documents that a county may give as evidence, and the field that takes new ones. */
@Named
@ViewScoped
public class DocumentsView implements Serializable {
    static final String PATH = "/county/documents";

    @Serial private static final long serialVersionUID = 1L;

    /** Most files in memory at once. Others wait on the disk. */
    private static final Semaphore TURNS = new Semaphore(4, true);

    /** The input that sends each file by itself. */
    private static final String FILES = "files_input";

    /** The input for browsers without JavaScript. */
    private static final String FILE = "file";

    private static final Map<String, Comparator<Document>> ORDERS =
            Map.of(
                    "name", Comparator.comparing(Document::name, String.CASE_INSENSITIVE_ORDER),
                    "type", Comparator.comparing(Document::type),
                    "size", Comparator.comparing(Document::size),
                    "added", Comparator.comparing(Document::addedAt));

    @Inject private CurrentActor current;
    @Inject private DocumentService documents;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;

    private final TableLines<Document> own =
            new TableLines<>("own", slice -> Sliced.of(all(true), slice, ORDERS), Document::id);
    private final TableLines<Document> shared =
            new TableLines<>("shared", slice -> Sliced.of(all(false), slice, ORDERS), Document::id);
    private final ArrayList<String> refusals = new ArrayList<>();
    private String view = "";
    private boolean sharing;
    private transient UploadedFiles sent = new UploadedFiles(List.of());

    private List<Document> all(boolean own) {
        return documents.ofCounty(current.get(), current.county()).stream()
                .filter(document -> document.county().equals(current.county()) == own)
                .toList();
    }

    /** Opens the list, or responds with 404. */
    public void open() {
        sharing = !all(false).isEmpty();
        if (UploadLimit.TOO_LARGE.equals(view)) {
            int most = DocumentService.LARGEST / 1024 / 1024;
            refusals.add(words().of("document.large", most));
            tellRefusals("");
        }
    }

    /** Stores a file as soon as the browser has sent it, and tells what is wrong with it. */
    public void add(FileUploadEvent event) throws IOException {
        if (event.getTotalFilesCount() <= 1) {
            // The browser counts the files that it still has: this is the first of a new choice.
            refusals.clear();
        }
        if (isStored(event.getFile())) {
            messages.tell(added(event.getFile().getFileName()));
        }
        tellRefusals(FILES);
    }

    /** Stores the files of a form that was sent without JavaScript. */
    public void addAll() throws IOException {
        refusals.clear();
        List<String> stored = new ArrayList<>();
        for (UploadedFile file : sent.getFiles()) {
            if (isStored(file)) {
                stored.add(file.getFileName());
            }
        }
        if (stored.isEmpty() && refusals.isEmpty()) {
            refusals.add(words().of("document.none"));
        }
        if (refusals.isEmpty()) {
            messages.done(added(String.join(", ", stored)), PATH);
        } else {
            stored.forEach(name -> messages.tell(added(name)));
            tellRefusals(FILE);
        }
    }

    /** Whether the service takes the file. If not, the reason is added to the refusals. */
    private boolean isStored(UploadedFile file) throws IOException {
        String name = file.getFileName();
        TURNS.acquireUninterruptibly();
        try (InputStream content = file.getInputStream()) {
            byte[] read = content.readNBytes(DocumentService.LARGEST + 1);
            Optional<Problem> problem = documents.add(current.get(), current.county(), name, read);
            problem.map(DocumentsView::sentence)
                    .map(sentence -> words().of("document.refused", name, sentence))
                    .ifPresent(refusals::add);
            return problem.isEmpty();
        } finally {
            TURNS.release();
        }
    }

    private void tellRefusals(String field) {
        refusals.forEach(refusal -> messages.wrong(field, refusal));
    }

    private static Sentences words() {
        return Sentences.ofPage();
    }

    private static String added(String names) {
        return words().of("document.added", names);
    }

    private static String sentence(Problem problem) {
        return words().of(problem.key(), problem.arguments().toArray());
    }

    /** Whether this person may add and change documents. */
    public boolean isManaging() {
        return current.get().has(Role.COUNTY_PREPARER, current.county());
    }

    /** Returns the county's own documents. */
    public TableLines<Document> getOwn() {
        return own;
    }

    /** Returns the documents that other counties share with it. */
    public TableLines<Document> getShared() {
        return shared;
    }

    /** Returns the size of a document in kilobytes, in words. */
    public String size(Document document) {
        return words().of("document.size", Math.max(1, document.size() / 1024));
    }

    /** Returns the other counties that a document serves, or whose it is. */
    public String serves(Document document) {
        if (!document.county().equals(current.county())) {
            return words().of("document.from", name(document.county()));
        }
        String others =
                document.shares().stream()
                        .map(this::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? words().of("document.serves.own")
                : words().of("document.serves", others);
    }

    private String name(CountyCode county) {
        return catalogs.counties().byCode(county).name();
    }

    /** Whether other counties share any with it. */
    public boolean isSharing() {
        return sharing;
    }

    /** Returns what is wrong with the files that were sent last. */
    public List<String> getRefusals() {
        return List.copyOf(refusals);
    }

    /** Returns nothing: the address says once that a file was too large. */
    public String getView() {
        return null;
    }

    public void setView(String view) {
        this.view = view;
    }

    /** Returns nothing: a file is never sent back. */
    public UploadedFiles getSent() {
        return null;
    }

    public void setSent(UploadedFiles sent) {
        this.sent = sent == null ? new UploadedFiles(List.of()) : sent;
    }
}
