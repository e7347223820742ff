package org.csecprogress.releasedesk.protection.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** The protection rules in force, and what the pending ones would change. */
@Named
@RequestScoped
public class ProtectionView {
    public static final String PATH = "/state/protection";
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private ActivationService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;
    @Inject private HttpServletRequest request;

    private List<Activation> all;

    /** The changes to the protection of one item, one sentence each. */
    public record Change(String name, List<String> facts) {}

    /** Rules in force, and what they changed. */
    public record Line(
            String version,
            String periods,
            String policy,
            String who,
            String since,
            String compared,
            List<Change> changes) {}

    /**
     * Rules not in force yet.
     *
     * @param button the button's value: the version, and the digest of what is shown
     * @param agreeable whether this person may agree
     */
    public record Pending(
            String id,
            String title,
            String policy,
            String compared,
            String standing,
            List<Change> changes,
            String button,
            boolean agreeable) {}

    private List<Activation> all() {
        if (all == null) {
            all = service.all(current.get());
        }
        return all;
    }

    /** Agrees if the button was pressed. */
    public void act() {
        String agreed = request.getParameter("agree");
        if (agreed == null) {
            return;
        }
        String[] parts = agreed.split(":", 2);
        boolean whole = parts.length == 2 && parts[0].matches("\\d{1,6}");
        int version = whole ? Integer.parseInt(parts[0]) : 0;
        decisions.show(
                service.agree(current.get(), version, whole ? parts[1] : ""),
                () -> done(version),
                () -> messages.wrong("", SAY.of("protection.stale")));
    }

    private void done(int version) {
        // The action made the loaded rules out of date.
        all = null;
        boolean inForce =
                all().stream()
                        .filter(Activation::isInForce)
                        .anyMatch(a -> a.rules().catalog().version() == version);
        String key = inForce ? "protection.done.inForce" : "protection.done.first";
        messages.done(SAY.of(key, version), PATH);
    }

    /** Returns the rules that are or were in force. */
    public List<Line> getLines() {
        return all().stream().filter(Activation::isInForce).map(this::line).toList();
    }

    private Line line(Activation of) {
        ProtectionActivation.Agreement first = of.first().orElseThrow();
        ProtectionActivation.Agreement second = of.second().orElseThrow();
        return new Line(
                SAY.of("protection.version", of.rules().catalog().version()),
                periods(of.rules().catalog()),
                of.rules().policy(),
                SAY.of("protection.who", first.name(), second.name()),
                SAY.date(second.at()),
                compared(of),
                changes(of));
    }

    private static String compared(Activation of) {
        String key = of.isInForce() ? "protection.then" : "protection.compared";
        return of.before()
                .map(b -> SAY.of(key, b.catalog().version()))
                .orElse(SAY.of(key + ".none"));
    }

    private List<Change> changes(Activation of) {
        return new ProtectionWords(of, catalogs.counties(), SAY).lines();
    }

    private String periods(Catalog catalog) {
        String from = catalog.validity().effectiveFrom().toString();
        return catalogs.catalogs()
                .lastPeriod(catalog.version())
                .map(to -> SAY.of("protection.periods", from, to.toString()))
                .orElse(SAY.of("protection.periods.open", from));
    }

    /** Returns the rules that wait for two people. */
    public List<Pending> getPending() {
        return all().stream().filter(a -> !a.isInForce()).map(this::pending).toList();
    }

    private Pending pending(Activation of) {
        int version = of.rules().catalog().version();
        return new Pending(
                "v" + version,
                SAY.of("protection.pending", version, periods(of.rules().catalog())),
                of.rules().policy(),
                compared(of),
                standing(of.first()),
                changes(of),
                version + ":" + of.shown(),
                !of.isWaitingForOther(current.get().accountId()));
    }

    private static String standing(Optional<ProtectionActivation.Agreement> first) {
        return first.map(a -> SAY.of("protection.first", a.name(), SAY.date(a.at())))
                .orElse(SAY.of("protection.nobody"));
    }
}
