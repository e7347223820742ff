package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.review.service.ReleaseCoverage;
import org.csecprogress.release.review.service.ReleaseOverview;

/** The checks of a release before it is published, in the words of the desk. */
@Named
@RequestScoped
public class ReleaseReadiness {
    private static final Sentences SAY = Sentences.in(Language.EN);
    private static final int SHORT_DIGEST = 8;

    @Inject private CatalogService catalogs;
    @Inject private ReleaseFacts facts;

    /** One check. */
    public record Check(String what, String why, boolean open) {}

    private ReleaseOverview release() {
        return facts.getRelease();
    }

    /** Returns the checks, passed and open. */
    public List<Check> getChecks() {
        List<Check> checks = new ArrayList<>();
        checks.add(filings());
        release()
                .frozenAt()
                .map(at -> new Check(SAY.of("desk.check.frozen", SAY.date(at)), frozen(), false))
                .ifPresent(checks::add);
        checks.add(coverage());
        boolean built = release().tablesDigest().isPresent();
        checks.add(
                new Check(
                        SAY.of(built ? "desk.check.built" : "desk.check.notBuilt"),
                        SAY.of("desk.check.built.text"),
                        !built));
        if (built) {
            int signed = release().signed().size();
            checks.add(said("desk.check.signed", signed < ReleaseAction.SIGN_OFFS.size(), signed));
        }
        checks.addAll(order());
        checks.add(said("desk.check.people", false));
        return checks;
    }

    private Check filings() {
        String missing = String.join(", ", release().missing());
        return new Check(
                SAY.of("desk.check.filings", release().counties(), Counties.COUNT),
                missing.isEmpty()
                        ? SAY.of("desk.check.filings.all")
                        : SAY.of("desk.check.filings.missing", missing),
                false);
    }

    /** Returns the digest of the inputs, which exists once the tables were built from them. */
    private String frozen() {
        return release()
                .inputsDigest()
                .map(d -> SAY.of("desk.check.frozen.digest", d.substring(0, SHORT_DIGEST)))
                .orElse(SAY.of("desk.check.frozen.text"));
    }

    /** Returns the share of the state that the release and its sections cover. */
    private Check coverage() {
        ReleaseCoverage of = release().coverage();
        Catalog catalog = catalogs.catalogs().forPeriod(release().number().period());
        List<String> sections =
                of.thinSections().stream()
                        .map(number -> catalog.reportSections().get(number - 1).name().en())
                        .toList();
        String why = sections.isEmpty() ? SAY.of("desk.check.coverage.enough") : "";
        if (!sections.isEmpty()) {
            why = SAY.of("desk.check.coverage.sections", String.join("; ", sections));
        }
        return new Check(
                SAY.of(
                        "desk.check.coverage",
                        of.release().counties(),
                        Counties.COUNT,
                        of.release().childrenPercent()),
                of.releaseThin() ? SAY.of("desk.check.coverage.thin") : why,
                of.isThin());
    }

    /** Returns which releases wait for which; none if it neither waits nor is waited for. */
    private List<Check> order() {
        List<Check> checks = new ArrayList<>();
        if (release().outdated()) {
            checks.add(said("desk.check.outdated", true));
        }
        if (!release().awaited().isEmpty()) {
            checks.add(said("desk.check.awaits", true, numbers(release().awaited())));
        }
        if (!release().followers().isEmpty()) {
            checks.add(said("desk.check.awaited", false, numbers(release().followers())));
        }
        return checks;
    }

    private static Check said(String key, boolean open, Object... of) {
        return new Check(SAY.of(key, of), SAY.of(key + ".text"), open);
    }

    static String numbers(List<ReleaseNumber> numbers) {
        return numbers.stream().map(ReleaseNumber::toString).collect(Collectors.joining(", "));
    }
}
