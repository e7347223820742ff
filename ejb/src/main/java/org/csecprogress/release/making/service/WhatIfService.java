package org.csecprogress.release.making.service;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.job.service.JobStoppedException;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.UnprovedReleaseException;
import org.csecprogress.release.protection.system.Alternative;
import org.csecprogress.solver.SolverUnavailableException;

/**
 * Tries what another design or requirement would withhold. It changes nothing in the release, and
 * only the asker sees the result. A release allows one trial at a time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
public class WhatIfService {
    private static final Logger LOG = Logger.getLogger(WhatIfService.class.getName());

    /** Highest threshold. Above it hardly anything would be left to publish. */
    private static final int HIGHEST = 101;

    @Inject private WhatIfSteps steps;
    @Inject private ReleaseBuilder builder;
    @Inject private ReleaseJobs jobs;
    @Inject private Background background;

    /** Returns the actor's trials beside the release, or empty before it is built. */
    public Optional<WhatIfs> find(Actor actor, ReleaseNumber number) {
        return steps.find(actor, number);
    }

    /**
     * Starts a trial and returns at once.
     *
     * @param threshold the smallest count other than zero that would be shown, 11 or more
     * @param leftOut kinds of tables that would not be published
     */
    public Decision ask(
            Actor actor,
            ReleaseNumber number,
            int threshold,
            Criterion criterion,
            Set<TableKind> leftOut) {
        SortedSet<TableKind> kinds =
                steps.kinds(number).orElseThrow(() -> new NotFoundException("release"));
        if (threshold < PrimaryRule.FLOOR || threshold > HIGHEST) {
            return refused("threshold", "whatIf.threshold");
        }
        SortedSet<TableKind> left = new TreeSet<>(leftOut);
        left.retainAll(kinds);
        if (left.size() == kinds.size()) {
            return refused("leftOut", "whatIf.nothing");
        }
        var asked = new Alternative(new PrimaryRule(threshold), criterion, left);
        Optional<String> token = steps.begin(actor, number, asked);
        if (token.isEmpty()) {
            return refused("", "whatIf.busy");
        }
        String what = "What was asked of " + number;
        if (background.start(what, () -> work(actor, number, asked, token.get()))) {
            return new Decision.Accepted(0);
        }
        jobs.end(token.get());
        return refused("", "release.busy");
    }

    private void work(Actor actor, ReleaseNumber number, Alternative asked, String token) {
        try {
            AlternativeOutcome outcome =
                    builder.tryOut(steps.read(number), asked, jobs.watch(token));
            steps.save(
                    actor,
                    number,
                    asked,
                    outcome.audited() ? TrialState.PROVED : TrialState.PLANNED,
                    Optional.of(outcome));
        } catch (JobStoppedException e) {
            LOG.log(Level.FINE, e, () -> "What was tried out on " + number + " was stopped.");
        } catch (UnprovedReleaseException e) {
            steps.save(actor, number, asked, TrialState.UNPROVED, Optional.empty());
        } catch (EJBException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | NoSuchElementException
                | SolverUnavailableException e) {
            LOG.log(Level.SEVERE, e, () -> "What was tried out on " + number + " broke off.");
            steps.save(actor, number, asked, TrialState.BROKEN, Optional.empty());
        } finally {
            jobs.end(token);
        }
    }

    /** Deletes the actor's trials of the release. */
    public Decision forget(Actor actor, ReleaseNumber number) {
        steps.forget(actor, number);
        return new Decision.Accepted(0);
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }
}
