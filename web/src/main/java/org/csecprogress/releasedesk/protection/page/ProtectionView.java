package org.csecprogress.releasedesk.protection.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** The protection rules in force, and what the pending ones would change. */
@Named
@ViewScoped
public class ProtectionView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    public static final String PATH = "/state/protection";

    @Inject private CurrentActor current;
    @Inject private ActivationService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;

    private List<Line> lines = List.of();
    private List<Pending> pending = List.of();

    /** The changes to the protection of one item, one sentence each. */
    public record Change(String name, List<String> facts) implements Serializable {}

    /** Rules in force, and what they changed. */
    public record Line(
            String version,
            String periods,
            String policy,
            String who,
            String since,
            String compared,
            List<Change> changes)
            implements Serializable {}

    /**
     * Rules not in force yet.
     *
     * @param shown digest of what the page shows of them
     * @param agreeable whether this person may agree
     */
    public record Pending(
            int version,
            String title,
            String policy,
            String compared,
            String standing,
            List<Change> changes,
            String shown,
            boolean agreeable)
            implements Serializable {}

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Reads all rules for the page, or responds with 403. */
    public void load() {
        List<Activation> all = service.all(current.get());
        lines = all.stream().filter(Activation::isInForce).map(this::line).toList();
        pending = all.stream().filter(a -> !a.isInForce()).map(this::pending).toList();
    }

    /** Agrees to rules as the page shows them. */
    public void agree(Pending to) {
        Decision decision = service.agree(current.get(), to.version(), to.shown());
        load();
        decisions.show(
                decision,
                () -> done(to.version()),
                () -> messages.wrong("", say().of("protection.stale")));
    }

    private void done(int version) {
        boolean isWaiting = pending.stream().anyMatch(each -> each.version() == version);
        String key = isWaiting ? "protection.done.first" : "protection.done.inForce";
        messages.doneHere(say().of(key, version), PATH);
    }

    /** Returns the rules that are or were in force. */
    public List<Line> getLines() {
        return lines;
    }

    /** Returns the rules that wait for two people. */
    public List<Pending> getPending() {
        return pending;
    }

    private Line line(Activation of) {
        ProtectionActivation.Agreement first = of.first().orElseThrow();
        ProtectionActivation.Agreement second = of.second().orElseThrow();
        return new Line(
                say().of("protection.version", of.rules().catalog().version()),
                periods(of.rules().catalog()),
                of.rules().policy(),
                say().of("protection.who", first.name(), second.name()),
                say().date(second.at()),
                compared(of),
                changes(of));
    }

    private static String compared(Activation of) {
        String key = of.isInForce() ? "protection.then" : "protection.compared";
        return of.before()
                .map(b -> say().of(key, b.catalog().version()))
                .orElse(say().of(key + ".none"));
    }

    private List<Change> changes(Activation of) {
        return new ProtectionWords(of, catalogs.counties(), say()).lines();
    }

    private String periods(Catalog catalog) {
        String from = catalog.validity().effectiveFrom().toString();
        return catalogs.catalogs()
                .lastPeriod(catalog.version())
                .map(to -> say().of("protection.periods", from, to.toString()))
                .orElse(say().of("protection.periods.open", from));
    }

    private Pending pending(Activation of) {
        int version = of.rules().catalog().version();
        return new Pending(
                version,
                say().of("protection.pending", version, periods(of.rules().catalog())),
                of.rules().policy(),
                compared(of),
                standing(of.first()),
                changes(of),
                of.shown(),
                !of.isWaitingForOther(current.get().accountId()));
    }

    private static String standing(Optional<ProtectionActivation.Agreement> first) {
        return first.map(a -> say().of("protection.first", a.name(), say().date(a.at())))
                .orElse(say().of("protection.nobody"));
    }
}
