package org.csecprogress.exchange.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.exchange.service.FilingExports;
import org.csecprogress.exchange.service.TakenFiling;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.access.Exported;
import org.csecprogress.kernel.service.CurrentActor;

/** Resolves an address to a county, by its code or its name in addresses, and a quarter. */
@RequestScoped
public class FilingAddress {
    @Inject private CatalogService catalogs;
    @Inject private FilingService filings;
    @Inject private FilingExports exports;
    @Inject private CurrentActor current;

    /** Returns the current actor. */
    public Actor actor() {
        return current.get();
    }

    /**
     * Returns the county.
     *
     * @throws NotFoundException if there is none, or the actor doesn't work for it
     */
    public County county(String written) {
        Optional<County> county =
                CountyCode.isValid(written)
                        ? Optional.of(catalogs.counties().byCode(new CountyCode(written)))
                        : catalogs.counties().findBySlug(written);
        return county.filter(found -> actor().worksFor(found.code()))
                .orElseThrow(() -> new NotFoundException("county"));
    }

    /**
     * Returns the quarter.
     *
     * @throws NotFoundException if it is malformed
     */
    public ReportingPeriod period(String written) {
        return ReportingPeriod.parse(written).orElseThrow(() -> new NotFoundException("period"));
    }

    /**
     * Returns the filing of the actor's county.
     *
     * @throws NotFoundException if it has not been opened
     */
    public Filing filing(String county, String period) {
        return filings.find(actor(), county(county).code(), period(period))
                .orElseThrow(() -> new NotFoundException("filing"));
    }

    /**
     * Returns a filing to write, and records it.
     *
     * @param form the media type or the name of the file
     */
    public TakenFiling taken(Filing filing, String form) {
        return exports.take(actor(), filing, Exported.Kind.READ_BY_SYSTEM, form);
    }
}
