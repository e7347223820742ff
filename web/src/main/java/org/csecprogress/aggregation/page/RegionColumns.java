package org.csecprogress.aggregation.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.catalog.service.CatalogService;

/**
 * The columns of the regions, by which a page is built. They are not asked of the bean of the view,
 * which is not there yet when the page of a posted form is built again.
 */
@Named
@ApplicationScoped
public class RegionColumns {
    @Inject private CatalogService catalogs;

    /** Returns the names of the regions, in the order of the reference data. */
    public List<String> getNames() {
        return catalogs.counties().regions().stream().map(Region::name).toList();
    }
}
