package org.csecprogress.report.picture.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.reading.service.Compared;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.release.reading.service.PublicReport;

/** Draws the pictures on the page of a county. */
@ApplicationScoped
public class CountyPictures {
    @Inject private ReportPictures pictures;
    @Inject private CatalogService catalogs;

    /**
     * Returns the trends of a county beside the state's.
     *
     * @param here the county's frozen tables
     * @param state the state's frozen tables
     * @param compared the earlier releases to compare with
     */
    public List<PictureView> trends(
            County county,
            PublicReport here,
            PublicReport state,
            Compared compared,
            Sentences say) {
        PastFigures everywhere =
                compared.totals(PublicHistory.STATE)
                        .with(state.release().period(), state.reporting());
        return pictures.ofCounty(
                county,
                here,
                compared.totals(county.code().value()),
                source(state, everywhere, say));
    }

    /** Returns the first map of the report with this county marked. */
    public Optional<PictureView> map(County county, PublicReport report, Sentences say) {
        return pictures.map(source(report, PastFigures.none(), say), county.code());
    }

    /** Returns the definition of that map, which says where the report has it. */
    public Optional<PictureDefinition> mapPlace() {
        return pictures.firstMap();
    }

    private PictureSource source(PublicReport report, PastFigures past, Sentences say) {
        return PictureSource.of(catalogs, report, past, Map.of(), County::slug, say);
    }
}
