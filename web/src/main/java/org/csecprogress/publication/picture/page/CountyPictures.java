package org.csecprogress.publication.picture.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.picture.Picture;
import org.csecprogress.publication.service.PastFigures;
import org.csecprogress.publication.service.PublicHistory;
import org.csecprogress.publication.service.PublicRelease;
import org.csecprogress.publication.service.PublicReleases;
import org.csecprogress.publication.service.PublicReport;

/** Draws the pictures on the page of a county. */
@ApplicationScoped
public class CountyPictures {
    private final ReportPictures pictures;
    private final PublicReleases releases;
    private final PublicHistory history;
    private final CatalogService catalogs;

    protected CountyPictures() {
        this(null, null, null, null);
    }

    @Inject
    public CountyPictures(
            ReportPictures pictures,
            PublicReleases releases,
            PublicHistory history,
            CatalogService catalogs) {
        this.pictures = pictures;
        this.releases = releases;
        this.history = history;
        this.catalogs = catalogs;
    }

    /**
     * The trends of a county beside the state's, in four statements.
     *
     * @param here what is frozen of the county
     * @param state what is frozen of the state
     */
    public List<PictureView> trends(
            County county, PublicReport here, PublicReport state, Sentences say) {
        return pictures.ofCounty(
                county, here.tables(), past(here, county.code().value()), source(state, say));
    }

    /** The first map of the report with this county marked, in two statements. */
    public Optional<PictureView> map(County county, PublicReport state, Sentences say) {
        PublicRelease release = state.release();
        Optional<ReleaseTable> table =
                pictures.firstMap().map(MapPicture::id).flatMap(id -> releases.table(release, id));
        List<ReleaseTable> tables = new ArrayList<>();
        table.ifPresent(tables::add);
        PublicReport mapped =
                new PublicReport(release, tables, state.counties(), state.milestones());
        return pictures.map(
                new PictureSource(
                        catalogs.catalogs().version(release.catalogVersion()),
                        catalogs.counties(),
                        catalogs.populations(),
                        mapped,
                        PastFigures.none(),
                        County::slug,
                        say),
                county.code());
    }

    /** Name of the map in the address of the report, where it has one. */
    public String mapName() {
        return pictures.firstMap().map(Picture::code).orElse("");
    }

    private PictureSource source(PublicReport state, Sentences say) {
        return new PictureSource(
                catalogs.catalogs().version(state.release().catalogVersion()),
                catalogs.counties(),
                catalogs.populations(),
                state,
                past(state, PublicHistory.STATE).with(state.release().period(), state.reporting()),
                County::slug,
                say);
    }

    private PastFigures past(PublicReport report, String place) {
        return history.totals(report.release().period(), place);
    }
}
