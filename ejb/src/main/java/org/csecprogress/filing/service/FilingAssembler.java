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
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.filing.rules.service.ChangeCheck;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;

/** Assembles filings from their rows, and judges them by the rules. */
@ApplicationScoped
class FilingAssembler {
    @Inject private RuleFacts facts;
    @Inject private CatalogService catalogs;
    @Inject private Validators validators;

    /**
     * Returns the content of a working copy and its findings with other figures.
     *
     * @param figures new answers; empty to remove one
     */
    ChangedFiling outlook(
            Submission submission,
            FilingParts.WorkingCopy now,
            Map<CellKey, Optional<Answer>> figures) {
        Validator validator = validators.of(submission.catalogVersion());
        FilingFacts known = facts.of(submission, now.prior(), now.certifications()).build();
        return new ChangedFiling(
                validator.catalog(),
                submission.version(),
                submission.status(),
                now.answers(),
                validator.check(now.answers().withFigures(figures), known),
                now.explained());
    }

    /**
     * Returns one filing with one of its revisions.
     *
     * @param rows the rows of this filing and others
     * @param totals sums of all counties, for the state only
     */
    Filing filing(
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
