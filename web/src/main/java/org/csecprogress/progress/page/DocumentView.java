package org.csecprogress.progress.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.service.DocumentService;

/** One document of the county, which shares it with other counties and withdraws it. */
@Named
@ViewScoped
public class DocumentView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private DocumentService documents;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;

    private String id = "";
    private String name = "";
    private List<String> serves = List.of();

    /** Finds the document, if the page is about one. Another county's document gets 404. */
    public void open() {
        if (isOpen()) {
            Document found =
                    documents.ofCounty(current.get(), current.county()).stream()
                            .filter(each -> Long.toString(each.id()).equals(id))
                            .filter(each -> each.county().equals(current.county()))
                            .findFirst()
                            .orElseThrow(() -> new NotFoundException("document"));
            name = found.name();
            serves =
                    found.shares().stream()
                            .map(CountyCode::value)
                            .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /** Whether the page is about one document. */
    public boolean isOpen() {
        return !id.isEmpty();
    }

    /** Returns the document's number for the address, or null if the page is about all. */
    public String getId() {
        return id.isEmpty() ? null : id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getName() {
        return name;
    }

    /** Returns the codes of the other counties that it serves. */
    public List<String> getServes() {
        return new ArrayList<>(serves);
    }

    public void setServes(List<String> serves) {
        this.serves = new ArrayList<>(serves);
    }

    /** Returns the counties that it may serve. */
    public List<County> getCounties() {
        return catalogs.counties().all().stream()
                .filter(county -> !county.code().equals(current.county()))
                .toList();
    }

    /** Shares it with the chosen counties and no others. */
    public void share() {
        answer(
                documents.share(
                        current.get(),
                        key(),
                        serves.stream().map(CountyCode::new).collect(Collectors.toSet())),
                "document.shared");
    }

    /** Withdraws it from future filings. */
    public void withdraw() {
        answer(documents.withdraw(current.get(), key()), "document.withdrawn");
    }

    private long key() {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("document");
        }
        return Long.parseLong(id);
    }

    private void answer(Optional<Problem> problem, String done) {
        problem.ifPresentOrElse(
                messages::wrong,
                () -> messages.done(Sentences.ofPage().of(done, name), DocumentsView.PATH));
    }
}
