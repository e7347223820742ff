package org.csecprogress.release.activation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionActivations;
import org.csecprogress.release.activation.ProtectionChange;
import org.csecprogress.release.activation.ProtectionChanges;
import org.csecprogress.release.activation.ProtectionRules;

/** Stores which protection rules are in force and who agreed to them. */
@ApplicationScoped
public class ActivationStates {
    @Inject private CatalogService catalogs;
    @Inject private ReleasePolicy policy;
    @Inject private ProtectionActivations stored;

    /**
     * Returns every version of the catalogue with today's policy, newest first, followed by all
     * other rules that were once in force.
     */
    List<Activation> all() {
        List<ProtectionActivation> known = stored.all();
        List<Activation> all = new ArrayList<>();
        List<Catalog> versions = new ArrayList<>(catalogs.catalogs().all());
        versions.sort(Comparator.comparing(Catalog::version).reversed());
        List<ProtectionRules> current =
                versions.stream().map(c -> new ProtectionRules(c, policy.words())).toList();
        current.forEach(rules -> all.add(standing(rules, known)));
        known.stream()
                .filter(k -> k.isInForce() && current.stream().noneMatch(k::isOf))
                .sorted(Comparator.comparing(ActivationStates::since).reversed())
                .forEach(k -> all.add(standing(rules(k), known)));
        return all;
    }

    /**
     * Returns the current state of the rules of a version of the catalogue.
     *
     * @throws org.csecprogress.kernel.NotFoundException if there is no such version
     */
    Activation of(int version) {
        Catalogs all = catalogs.catalogs();
        return standing(new ProtectionRules(all.version(version), policy.words()), stored.all());
    }

    /** Locks that version until the transaction ends, so that nobody else agrees to it. */
    void lock(int version) {
        stored.lock(version);
    }

    /** Returns the business day on which the rules came into force, or empty if they have not. */
    public Optional<LocalDate> inForceSince(Catalog catalog) {
        return of(catalog.version()).second().map(a -> CaliforniaTime.day(a.at()));
    }

    void begin(Activation of, Actor actor, Instant at) {
        int version = of.rules().catalog().version();
        String words = of.rules().policy();
        stored.find(version, words)
                .ifPresentOrElse(
                        unfinished -> unfinished.begin(of.shown(), actor, at),
                        () ->
                                stored.add(
                                        new ProtectionActivation(
                                                version, words, of.shown(), actor, at)));
    }

    void complete(Activation of, Actor actor, Instant at) {
        stored.find(of.rules().catalog().version(), of.rules().policy())
                .orElseThrow()
                .complete(actor, at);
    }

    private static Instant since(ProtectionActivation inForce) {
        return inForce.second().orElseThrow().at();
    }

    private Activation standing(ProtectionRules rules, List<ProtectionActivation> known) {
        Optional<ProtectionActivation> own = known.stream().filter(k -> k.isOf(rules)).findFirst();
        Optional<ProtectionActivation> inForce = own.filter(ProtectionActivation::isInForce);
        // Rules of a later version never come before these, whenever they were agreed to.
        Optional<ProtectionRules> before =
                known.stream()
                        .filter(ProtectionActivation::isInForce)
                        .filter(k -> k.version() <= rules.catalog().version())
                        .filter(k -> inForce.isEmpty() || since(k).isBefore(since(inForce.get())))
                        .max(Comparator.comparing(ActivationStates::since))
                        .map(this::rules);
        List<ProtectionChange> changes = ProtectionChanges.between(before, rules);
        String shown = ProtectionChanges.digest(rules, changes);
        // An unfinished agreement to other changes no longer counts.
        return new Activation(
                rules,
                before,
                changes,
                shown,
                inForce.or(() -> own.filter(k -> k.shown().equals(shown)))
                        .map(ProtectionActivation::first),
                inForce.flatMap(ProtectionActivation::second));
    }

    private ProtectionRules rules(ProtectionActivation known) {
        return new ProtectionRules(catalogs.catalogs().version(known.version()), known.policy());
    }
}
