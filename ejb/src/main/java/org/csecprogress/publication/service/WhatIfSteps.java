package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.TableKind;
import org.csecprogress.publication.content.TableReview;
import org.csecprogress.publication.linked.Alternative;
import org.csecprogress.publication.linked.AlternativeOutcome;
import org.csecprogress.publication.linked.ProtectedRelease.Reason;
import org.csecprogress.publication.service.ReleaseJob.Kind;

/** Runs the short transactions around a trial and stores its result for the asker. */
@ApplicationScoped
@Transactional
class WhatIfSteps {
    private static final String FIND =
            "select threshold, criterion, left_out, state, figures, small, companions, protecting,"
                    + " cost, bound from release_what_if where release_id = ? and asked_by = ? order"
                    + " by number";
    private static final AlternativeOutcome NOTHING =
            new AlternativeOutcome(0, 0, 0, 0, 0, 0, false);

    private final Releases releases;
    private final ReleaseOrder order;
    private final BuiltContent built;
    private final ReleaseBuilder builder;
    private final ReleaseJobs jobs;
    private final BusinessClock clock;
    private final Sql sql;
    private final Event<AuditedEvent> events;

    protected WhatIfSteps() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    WhatIfSteps(
            Releases releases,
            ReleaseOrder order,
            BuiltContent built,
            ReleaseBuilder builder,
            ReleaseJobs jobs,
            BusinessClock clock,
            Sql sql,
            Event<AuditedEvent> events) {
        this.releases = releases;
        this.order = order;
        this.built = built;
        this.builder = builder;
        this.jobs = jobs;
        this.clock = clock;
        this.sql = sql;
        this.events = events;
    }

    /** Returns the kinds of tables of a built release. */
    public Optional<SortedSet<TableKind>> kinds(ReleaseNumber number) {
        return releases.find(number)
                .filter(release -> built.certificate(release).isPresent())
                .map(
                        release ->
                                built.reviews(release).stream()
                                        .map(review -> TableKind.of(review.table()))
                                        .collect(
                                                Collectors
                                                        .<TableKind, SortedSet<TableKind>>
                                                                toCollection(TreeSet::new)));
    }

    /**
     * Takes the lease, unless a trial of that release is running.
     *
     * @return the token of the work
     */
    public Optional<String> begin(Actor actor, ReleaseNumber number, Alternative asked) {
        Release release = releases.hold(number);
        Optional<String> token = jobs.begin(release, Kind.WHAT_IF, actor);
        if (token.isPresent()) {
            String what =
                    "%s %d %s, %d left out"
                            .formatted(
                                    number,
                                    asked.rule().threshold(),
                                    asked.criterion(),
                                    asked.leftOut().size());
            events.fire(Viewed.by(actor, Viewed.Kind.TRY_OUT, what, clock.instant()));
        }
        return token;
    }

    /** Reads the inputs that the release was built from. */
    public ReleaseBuilder.Inputs read(ReleaseNumber number) {
        Release release = release(number);
        return builder.read(release, order.known(release));
    }

    private Release release(ReleaseNumber number) {
        return releases.find(number).orElseThrow(() -> new NotFoundException("release"));
    }

    /** Stores the result for the asker, if the release is still built. */
    public void save(
            Actor actor,
            ReleaseNumber number,
            Alternative asked,
            WhatIfs.State state,
            Optional<AlternativeOutcome> outcome) {
        Release release = releases.hold(number);
        if (built.certificate(release).isEmpty()) {
            return;
        }
        AlternativeOutcome found = outcome.orElse(NOTHING);
        int next =
                sql.first(
                                "select coalesce(max(number), 0) + 1 from release_what_if where"
                                        + " release_id = ? and asked_by = ?",
                                row -> row.getInt(1),
                                release.id(),
                                actor.accountId())
                        .orElseThrow();
        sql.update(
                "insert into release_what_if (release_id, asked_by, number, asked_at, threshold,"
                        + " criterion, left_out, state, figures, small, companions, protecting,"
                        + " cost, bound) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                release.id(),
                actor.accountId(),
                next,
                clock.instant(),
                asked.rule().threshold(),
                asked.criterion(),
                asked.leftOut().stream().map(TableKind::toString).collect(Collectors.joining(" ")),
                state,
                found.figures(),
                found.small(),
                found.companions(),
                found.protecting(),
                found.cost(),
                found.bound());
    }

    /** Returns the actor's trials, or empty if the release is not built. */
    public Optional<WhatIfs> find(Actor actor, ReleaseNumber number) {
        Optional<ReleaseJob> work = jobs.find(number, Kind.WHAT_IF);
        return kinds(number)
                .map(
                        kinds -> {
                            Release release = release(number);
                            ProtectionCertificate proved = built.certificate(release).orElseThrow();
                            return new WhatIfs(
                                    number,
                                    List.copyOf(kinds),
                                    proved.rules().policy(),
                                    own(release, proved),
                                    asked(actor, release),
                                    work);
                        });
    }

    private AlternativeOutcome own(Release release, ProtectionCertificate proved) {
        Map<Reason, Long> counts =
                built.reasons(release).values().stream()
                        .map(Map::values)
                        .flatMap(Collection::stream)
                        .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return new AlternativeOutcome(
                built.reviews(release).stream().mapToInt(TableReview::cells).sum(),
                counts.getOrDefault(Reason.SMALL, 0L).intValue(),
                counts.getOrDefault(Reason.COMPANION, 0L).intValue(),
                counts.getOrDefault(Reason.PROTECTS, 0L).intValue(),
                proved.cost(),
                proved.bound(),
                true);
    }

    private List<WhatIfs.Asked> asked(Actor actor, Release release) {
        return sql.list(
                FIND,
                row ->
                        new WhatIfs.Asked(
                                row.getInt(1),
                                Criterion.valueOf(row.getString(2)),
                                kindsIn(row.getString(3)),
                                WhatIfs.State.valueOf(row.getString(4)),
                                new AlternativeOutcome(
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getInt(8),
                                        row.getLong(9),
                                        row.getLong(10),
                                        false)),
                release.id(),
                actor.accountId());
    }

    private static List<TableKind> kindsIn(String written) {
        List<TableKind> kinds = new ArrayList<>();
        for (String kind : written.split(" ", -1)) {
            TableKind.parse(kind).ifPresent(kinds::add);
        }
        return kinds;
    }

    /** Deletes the actor's trials. */
    public void forget(Actor actor, ReleaseNumber number) {
        sql.update(
                "delete from release_what_if where release_id = ? and asked_by = ?",
                release(number).id(),
                actor.accountId());
    }
}
