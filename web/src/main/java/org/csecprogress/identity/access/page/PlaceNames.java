package org.csecprogress.identity.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.kernel.web.Sentences;

/** The names of the places for which people sign in. */
@Named
@RequestScoped
public class PlaceNames {
    @Inject private CatalogService catalogs;

    /** Returns the name of a place, such as "Yuba County". */
    public String of(AccessPlace place) {
        Sentences say = Sentences.ofPage();
        return place.county()
                .map(code -> catalogs.counties().byCode(code).name())
                .map(name -> say.of("accounts.county", name))
                .orElseGet(() -> say.of("accounts.state"));
    }
}
