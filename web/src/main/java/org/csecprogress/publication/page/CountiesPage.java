package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.web.PublicFrame;

/** The counties by name: all of them, or those that somebody looks for. */
@Named
@RequestScoped
public class CountiesPage {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private CatalogService catalogs;

    /** What was typed, or empty. */
    public String getTyped() {
        return CountySearch.typed(request);
    }

    /** All counties. */
    public List<County> getAll() {
        return catalogs.counties().all();
    }

    /** The counties that may be meant; none where nothing was typed. */
    public List<County> getFound() {
        return getTyped().isEmpty() ? List.of() : catalogs.counties().named(getTyped());
    }

    /** What the page is about. */
    public String getTitle() {
        return getTyped().isEmpty()
                ? frame.getSay().of("home.counties.title")
                : frame.getSay().of("counties.found.title", getTyped());
    }

    /** How many were found, in a sentence. */
    public String getAnswer() {
        int found = getFound().size();
        return found == 0
                ? frame.getSay().of("counties.found.none", Counties.COUNT)
                : frame.getSay().of("counties.found", found);
    }

    /** Whether there are pages of counties to lead to. */
    public boolean isReleased() {
        return PublicPage.of(request).release().isPresent();
    }
}
