package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.filing.rules.service.ChangeCheck;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/** Assembles filings of one quarter from their rows, in as many queries as for one. */
@ApplicationScoped
public class FilingsReader {
    @Inject private Revisions revisions;
    @Inject private FilingParts parts;
    @Inject private RuleFacts facts;
    @Inject private CatalogService catalogs;
    @Inject private Validators validators;
    @Inject private StatewideReader statewide;

    /** Returns one filing with one of its revisions. */
    Filing read(Actor actor, Submission submission, Revision revision) {
        Optional<StatewideFacts> totals =
                actor.worksForState() ? Optional.of(totals(submission.period())) : Optional.empty();
        FilingParts.Rows rows =
                parts.of(submission.period(), List.of(submission), List.of(revision));
        return filing(actor, submission, revision, rows, totals);
    }

    /**
     * Returns filings of one quarter with their current revisions, for the state.
     *
     * @param totals the result of {@link #totals(ReportingPeriod)}
     */
    public List<Filing> readAll(
            Actor actor, ReportingPeriod period, List<Submission> all, StatewideFacts totals) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, Revision> current = revisions.current(all);
        FilingParts.Rows rows = parts.of(period, all, List.copyOf(current.values()));
        return all.stream()
                .map(each -> filing(actor, each, current.get(each.id()), rows, Optional.of(totals)))
                .toList();
    }

    /** Returns the sums of what all counties have submitted for the quarter, in one query. */
    public StatewideFacts totals(ReportingPeriod period) {
        return statewide.facts(statewide.totals(period));
    }

    private Filing filing(
            Actor actor,
            Submission submission,
            Revision revision,
            FilingParts.Rows rows,
            Optional<StatewideFacts> totals) {
        CountyCode county = submission.county();
        Catalog catalog = catalogs.catalogs().version(submission.catalogVersion());
        Answers current = rows.answers().get(revision.id());
        Map<Integer, Answers> prior =
                PriorQuarters.answers(rows.before().get(county), rows.answers());
        List<Certification> certifications =
                rows.certifications().getOrDefault(revision.id(), List.of());
        Map<String, String> explanations =
                rows.explanations().getOrDefault(revision.id(), Map.of());
        FilingFacts.Builder known =
                facts.of(submission, prior, certifications, rows.optedIn().contains(county));
        Lineage lineage = Lineage.of(submission, rows.events().getOrDefault(county, List.of()));
        return new Filing(
                catalogs.counties().byCode(county),
                rows.windows().of(county),
                catalog,
                submission,
                current,
                prior,
                findings(catalog, current, known, explanations, totals),
                validators.of(catalog).checkProcess(Effect.SUBMIT, known.build()),
                explanations,
                rows.comments().getOrDefault(submission.id(), List.of()).stream()
                        .filter(comment -> comment.isSent() || actor.worksForState())
                        .toList(),
                certifications,
                lineage.own(),
                lineage.carried());
    }

    private List<Finding> findings(
            Catalog catalog,
            Answers current,
            FilingFacts.Builder known,
            Map<String, String> explanations,
            Optional<StatewideFacts> totals) {
        Validator validator = validators.of(catalog);
        List<Finding> findings = new ArrayList<>(validator.check(current, known.build()));
        findings.addAll(
                validator.checkExplanations(
                        findings, explanations, ChangeCheck.LONGEST_EXPLANATION));
        totals.ifPresent(
                all ->
                        findings.addAll(
                                validator.checkStatewide(current, known.statewide(all).build())));
        return findings;
    }
}
