package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.publishing.service.LaterFiling;
import org.csecprogress.release.publishing.service.LaterFilingService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.review.service.ReleaseOverview;

/** The filings that came after the freeze of a release, and whether they lead to a restatement. */
@Named
@RequestScoped
public class LaterFilings {
    @Inject private CurrentActor current;
    @Inject private ReleaseView view;
    @Inject private RestatementService restatements;
    @Inject private LaterFilingService later;
    @Inject private CatalogService catalogs;

    private ReleaseOverview read;
    private boolean isRestatable;
    private List<String> fresh = List.of();
    private List<String> decided = List.of();

    /** Reads everything once, and again after an act. */
    private LaterFilings read() {
        ReleaseOverview now = view.getRelease();
        if (!now.equals(read)) {
            read = now;
            if (view.isPlanned()) {
                return this;
            }
            ReleaseNumber number = now.number();
            isRestatable =
                    current.get().has(Role.STATE_PUBLISHER)
                            && restatements.mayRestate(current.get(), number);
            fresh = view.isOut() ? said(later.sinceFreeze(current.get(), number), "") : List.of();
            decided = said(later.decided(current.get(), number), ".done");
        }
        return this;
    }

    /** Whether this person may restate it now. */
    public boolean isRestatable() {
        return read().isRestatable;
    }

    /** Returns the corrections and late filings since the newest release, and their outcome. */
    public List<String> getFresh() {
        return read().fresh;
    }

    /** Returns what was decided about later filings when this release was frozen. */
    public List<String> getDecided() {
        return read().decided;
    }

    private List<String> said(List<LaterFiling> filings, String done) {
        Sentences say = Sentences.ofPage();
        return filings.stream()
                .map(
                        of ->
                                say.of(
                                                of.isMissing()
                                                        ? "restate.late"
                                                        : "restate.corrected",
                                                of.county())
                                        + " "
                                        + outcome(of, done, say))
                .toList();
    }

    private String outcome(LaterFiling of, String done, Sentences say) {
        if (of.enters()) {
            return say.of("restate.enters" + done);
        }
        String figure = of.obstacle();
        if (figure.isEmpty()) {
            return say.of("restate.nothing");
        }
        var catalog = catalogs.catalogs().forPeriod(view.getNumber().period());
        return say.of("restate.kept" + done, figure + " " + say.in(catalog.label(figure)));
    }
}
