package org.csecprogress.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.request.web.UploadLimit;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.FilePart;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.service.DocumentService;

/** The documents that a county may give as evidence, and the actions on its own. */
@Named
@RequestScoped
public class DocumentsView {
    static final String PATH = "/county/documents";
    private static final String FILE = "file";

    /** Most files in memory at once. Others wait on the disk. */
    private static final Semaphore TURNS = new Semaphore(4, true);

    @Inject private CurrentActor current;
    @Inject private DocumentService documents;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private HttpServletRequest request;

    private List<Document> all;

    /**
     * One document.
     *
     * @param about its type, size, and who added it when
     * @param serves the other counties that it serves, or whose it is
     * @param manageHref the page where it is shared and withdrawn; empty for another county's
     */
    public record Line(String name, String href, String about, String serves, String manageHref) {}

    private List<Document> all() {
        if (all == null) {
            all = documents.ofCounty(current.get(), current.county());
        }
        return all;
    }

    /** Finds the documents, or the one in the address. Another county's document gets 404. */
    public void load() {
        if (UploadLimit.TOO_LARGE.equals(request.getParameter("view"))) {
            int most = DocumentService.LARGEST / 1024 / 1024;
            messages.wrong(FILE, Sentences.ofPage().of("document.large", most));
        }
        if (isOfOne()) {
            document();
        } else {
            all();
        }
    }

    /** Does what the pressed button says. */
    public void act() {
        if (request.getParameter("add") != null) {
            add();
        } else if (isOfOne() && request.getParameter("share") != null) {
            String name = document().name();
            answer(documents.share(current.get(), id(), chosen()), "document.shared", name);
        } else if (isOfOne() && request.getParameter("withdraw") != null) {
            String name = document().name();
            answer(documents.withdraw(current.get(), id()), "document.withdrawn", name);
        }
    }

    private void add() {
        Optional<Part> sent = part();
        if (sent.isEmpty()) {
            answer(Optional.of(Problem.of(FILE, "document.none")), "", "");
            return;
        }
        String name = sent.get().getSubmittedFileName();
        TURNS.acquireUninterruptibly();
        try (InputStream in = sent.get().getInputStream()) {
            byte[] content = in.readNBytes(DocumentService.LARGEST + 1);
            answer(
                    documents.add(current.get(), current.county(), name, content),
                    "document.added",
                    name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURNS.release();
        }
    }

    private Optional<Part> part() {
        return FilePart.find(request, FILE)
                .filter(part -> part.getSubmittedFileName() != null)
                .filter(part -> !part.getSubmittedFileName().isBlank());
    }

    private Set<CountyCode> chosen() {
        String[] codes = request.getParameterValues("serves");
        return Arrays.stream(codes == null ? new String[0] : codes)
                .filter(CountyCode::isValid)
                .map(CountyCode::new)
                .collect(Collectors.toSet());
    }

    private void answer(Optional<Problem> problem, String done, String name) {
        Sentences words = Sentences.ofPage();
        if (problem.isPresent()) {
            Problem wrong = problem.get();
            messages.wrong(wrong.field(), words.of(wrong.key(), wrong.arguments().toArray()));
        } else {
            messages.done(words.of(done, name), PATH);
        }
    }

    private long id() {
        String id = request.getParameter("id");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("document");
        }
        return Long.parseLong(id);
    }

    private Document document() {
        return all().stream()
                .filter(d -> d.id() == id() && d.county().equals(current.county()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("document"));
    }

    /** Whether the page is about one document. */
    public boolean isOfOne() {
        return request.getParameter("id") != null;
    }

    /** Whether this person may add and change documents. */
    public boolean isManaging() {
        return current.get().has(Role.COUNTY_PREPARER, current.county());
    }

    /** Returns the name of the one document. */
    public String getName() {
        return document().name();
    }

    /** Returns the counties that the one document may serve. */
    public List<Option> getCounties() {
        Set<CountyCode> shares = document().shares();
        return catalogs.counties().all().stream()
                .filter(c -> !c.code().equals(current.county()))
                .map(c -> new Option(c.code().value(), c.name(), shares.contains(c.code())))
                .toList();
    }

    /** Returns the county's own documents. */
    public List<Line> getOwn() {
        return all().stream()
                .filter(d -> d.county().equals(current.county()))
                .map(this::line)
                .toList();
    }

    /** Returns the documents that other counties share with it. */
    public List<Line> getShared() {
        return all().stream()
                .filter(d -> !d.county().equals(current.county()))
                .map(this::line)
                .toList();
    }

    private Line line(Document document) {
        Sentences words = Sentences.ofPage();
        String id = Long.toString(document.id());
        boolean own = document.county().equals(current.county());
        String about =
                words.of(
                        "document.about",
                        words.of("document.type." + document.type()),
                        words.number(Math.max(1, document.size() / 1024)),
                        document.addedName(),
                        words.date(document.addedAt()));
        return new Line(
                document.name(),
                new Query("/county/document").with("id", id).toString(),
                about,
                own ? serves(document, words) : words.of("document.from", name(document.county())),
                own && isManaging() ? new Query(PATH).with("id", id).toString() : "");
    }

    private String serves(Document document, Sentences words) {
        String others =
                document.shares().stream()
                        .map(this::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? words.of("document.serves.own")
                : words.of("document.serves", others);
    }

    private String name(CountyCode code) {
        return catalogs.counties().byCode(code).name();
    }
}
