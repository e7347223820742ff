package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.publishing.service.LaterFiling;
import org.csecprogress.release.publishing.service.LaterFilingService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** The restatement of a release at the desk: what it would bring, and its start. */
@Named
@RequestScoped
public class RestatementView {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private DecisionMessages decisions;
    @Inject private RestatementService restatements;
    @Inject private LaterFilingService later;
    @Inject private ReleaseFacts facts;
    @Inject private CatalogService catalogs;

    private String english = "";
    private String spanish = "";
    private Boolean isPossible;
    private List<String> fresh;
    private List<String> decided;

    private ReleaseNumber number() {
        return facts.getRelease().number();
    }

    /** Whether this person may restate it now. */
    public boolean isPossible() {
        if (isPossible == null) {
            isPossible =
                    current.get().has(Role.STATE_PUBLISHER)
                            && restatements.mayRestate(current.get(), number());
        }
        return isPossible;
    }

    /** Returns the corrections and late filings since the newest release, and their outcome. */
    public List<String> getFresh() {
        if (fresh == null) {
            fresh =
                    facts.isOut()
                            ? later.sinceFreeze(current.get(), number()).stream()
                                    .map(f -> said(f, ""))
                                    .toList()
                            : List.of();
        }
        return fresh;
    }

    /** Returns what was decided about later filings when this release was frozen. */
    public List<String> getDecided() {
        if (decided == null) {
            decided =
                    later.decided(current.get(), number()).stream()
                            .map(f -> said(f, ".done"))
                            .toList();
        }
        return decided;
    }

    private String said(LaterFiling fresh, String done) {
        String came =
                SAY.of(fresh.isMissing() ? "restate.late" : "restate.corrected", fresh.county());
        if (fresh.enters()) {
            return came + " " + SAY.of("restate.enters" + done);
        }
        return came
                + " "
                + (fresh.obstacle().isEmpty()
                        ? SAY.of("restate.nothing")
                        : SAY.of("restate.kept" + done, figure(fresh.obstacle())));
    }

    private String figure(String code) {
        Catalog catalog = catalogs.catalogs().forPeriod(number().period());
        return code + " " + SAY.in(catalog.label(code));
    }

    /** Returns the reason for the restatement as typed at the freeze; otherwise empty. */
    public String getPublicReason() {
        return facts.getRelease().restatementReason().orElse("");
    }

    /** Freezes the next release of the quarter and shows it. */
    public String restate() {
        boolean done =
                decisions.show(
                        restatements.restate(
                                current.get(), number(), new LocalText(english, spanish)),
                        "desk.done.FREEZE");
        return done ? "/state/release?faces-redirect=true&number=" + number().next() : null;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String text) {
        english = text == null ? "" : text;
    }

    public String getSpanish() {
        return spanish;
    }

    public void setSpanish(String text) {
        spanish = text == null ? "" : text;
    }
}
