package org.csecprogress.progress.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.progress.service.DocumentReader;

/** A document as pictures of its first pages, so that nobody has to open a stranger's file. */
@Named
@ViewScoped
public class PreviewView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private DocumentReader documents;

    private String id = "";
    private String name = "";
    private int pages;

    /** Finds the document; one that this person may not read gets 404. */
    public void open() {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("document");
        }
        Actor actor = current.get();
        long key = Long.parseLong(id);
        name = documents.find(actor, key).name();
        pages = documents.shownPages(actor, key);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getName() {
        return name;
    }

    /** Returns the numbers of the pages that are shown, from 1. */
    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, pages).boxed().toList();
    }

    /** Returns the address of the picture of a page. */
    public String picture(int page) {
        return new Query(path("/document-page"))
                .with("id", id)
                .with("page", Integer.toString(page))
                .toString();
    }

    /** Returns the address of the file itself. */
    public String getFile() {
        return new Query(path("/document")).with("id", id).toString();
    }

    private String path(String name) {
        return (current.get().worksForState() ? "/state" : "/county") + name;
    }
}
