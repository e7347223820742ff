package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.report.serving.web.CountySearch;
import org.csecprogress.report.serving.web.PublicPage;

/** The list of counties by name: all of them, or the results of a search. */
@Named
@RequestScoped
public class CountiesPage {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private CatalogService catalogs;

    /** Returns the search term, or empty. */
    public String getTyped() {
        return CountySearch.typed(request);
    }

    /** Returns all counties. */
    public List<County> getAll() {
        return catalogs.counties().all();
    }

    /** Returns the matching counties; none if nothing was typed. */
    public List<County> getFound() {
        return getTyped().isEmpty() ? List.of() : catalogs.counties().named(getTyped());
    }

    /** Returns the title of the page. */
    public String getTitle() {
        return getTyped().isEmpty()
                ? frame.getSay().of("home.counties.title")
                : frame.getSay().of("counties.found.title", getTyped());
    }

    /** Returns the number of matches, as a sentence. */
    public String getAnswer() {
        int found = getFound().size();
        return found == 0
                ? frame.getSay().of("counties.found.none", Counties.COUNT)
                : frame.getSay().of("counties.found", found);
    }

    /** Whether there are county pages to link to. */
    public boolean isReleased() {
        return PublicPage.of(request).release().isPresent();
    }
}
