package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.activation.ProtectionChange;
import org.csecprogress.publication.activation.ProtectionChanges;
import org.csecprogress.publication.activation.ProtectionRules;

/** Stores which protection rules are in force and who agreed to them. */
@ApplicationScoped
class Activations {
    private static final String ALL =
            "select catalog_version, policy, shown, first_by, first_name, first_at, second_by,"
                    + " second_name, second_at from protection_activation";

    private final CatalogService catalogs;
    private final ReleasePolicy policy;
    private final Sql sql;

    protected Activations() {
        this(null, null, null);
    }

    @Inject
    Activations(CatalogService catalogs, ReleasePolicy policy, Sql sql) {
        this.catalogs = catalogs;
        this.policy = policy;
        this.sql = sql;
    }

    /** A row of the table. */
    private record Known(
            int version,
            String policy,
            String shown,
            Activation.Agreement first,
            Optional<Activation.Agreement> second) {
        boolean isOf(ProtectionRules rules) {
            return version == rules.catalog().version() && policy.equals(rules.policy());
        }

        Instant since() {
            return second.orElseThrow().at();
        }
    }

    /**
     * Returns every version of the catalogue with today's policy, newest first, followed by all
     * other rules that were once in force.
     */
    List<Activation> all() {
        List<Known> known = known();
        List<Activation> all = new ArrayList<>();
        List<Catalog> versions = new ArrayList<>(catalogs.catalogs().all());
        versions.sort(Comparator.comparing(Catalog::version).reversed());
        List<ProtectionRules> current =
                versions.stream().map(c -> new ProtectionRules(c, policy.words())).toList();
        current.forEach(rules -> all.add(standing(rules, known)));
        known.stream()
                .filter(k -> k.second().isPresent() && current.stream().noneMatch(k::isOf))
                .sorted(Comparator.comparing(Known::since).reversed())
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
        return standing(new ProtectionRules(all.version(version), policy.words()), known());
    }

    /** Locks that version until the transaction ends, so that nobody else agrees to it. */
    void hold(int version) {
        sql.first(
                "select version from catalog_version where version = ? for update",
                row -> row.getInt(1),
                version);
    }

    /** Returns the business day on which the rules came into force, or empty if they have not. */
    Optional<LocalDate> inForceSince(Catalog catalog) {
        return of(catalog.version())
                .second()
                .map(a -> LocalDate.ofInstant(a.at(), BusinessClock.CALIFORNIA));
    }

    void begin(Activation of, Actor actor, Instant at) {
        sql.update(
                "delete from protection_activation where catalog_version = ? and policy = ? and"
                        + " second_by is null",
                of.rules().catalog().version(),
                of.rules().policy());
        sql.update(
                "insert into protection_activation (catalog_version, policy, shown, first_by,"
                        + " first_name, first_at) values (?, ?, ?, ?, ?, ?)",
                of.rules().catalog().version(),
                of.rules().policy(),
                of.shown(),
                actor.accountId(),
                actor.name(),
                at);
    }

    void complete(Activation of, Actor actor, Instant at) {
        sql.update(
                "update protection_activation set second_by = ?, second_name = ?, second_at = ?"
                        + " where catalog_version = ? and policy = ?",
                actor.accountId(),
                actor.name(),
                at,
                of.rules().catalog().version(),
                of.rules().policy());
    }

    private Activation standing(ProtectionRules rules, List<Known> known) {
        Optional<Known> own = known.stream().filter(k -> k.isOf(rules)).findFirst();
        Optional<Known> inForce = own.filter(k -> k.second().isPresent());
        // Rules of a later version never come before these, whenever they were agreed to.
        Optional<ProtectionRules> before =
                known.stream()
                        .filter(k -> k.second().isPresent())
                        .filter(k -> k.version() <= rules.catalog().version())
                        .filter(k -> inForce.isEmpty() || k.since().isBefore(inForce.get().since()))
                        .max(Comparator.comparing(Known::since))
                        .map(this::rules);
        List<ProtectionChange> changes = ProtectionChanges.between(before, rules);
        String shown = ProtectionChanges.digest(rules, changes);
        // An unfinished agreement to other changes no longer counts.
        return new Activation(
                rules,
                before,
                changes,
                shown,
                inForce.or(() -> own.filter(k -> k.shown().equals(shown))).map(Known::first),
                inForce.flatMap(Known::second));
    }

    private ProtectionRules rules(Known known) {
        return new ProtectionRules(catalogs.catalogs().version(known.version()), known.policy());
    }

    private List<Known> known() {
        return sql.list(ALL, Activations::read);
    }

    private static Known read(ResultSet row) throws SQLException {
        Instant second = Sql.instant(row, 9);
        return new Known(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                new Activation.Agreement(row.getLong(4), row.getString(5), Sql.instant(row, 6)),
                second == null
                        ? Optional.empty()
                        : Optional.of(
                                new Activation.Agreement(
                                        row.getLong(7), row.getString(8), second)));
    }
}
