package org.csecprogress.catalog.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.frame.web.Places;

/** The names of the counties, from the reference data. */
@ApplicationScoped
public class CountyNames implements Places {
    @Inject private CatalogService catalog;

    @Override
    public String nameOf(CountyCode county) {
        return catalog.counties().byCode(county).name() + " County";
    }
}
