package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.ConfirmedActs;

/** Checks whether an official may certify a filing, and whether it may then be submitted. */
@ApplicationScoped
class CertificationCheck {
    /** Longest name or title, in characters. */
    private static final int LONGEST_NAME = 120;

    @Inject private RuleFacts facts;
    @Inject private Validators validators;
    @Inject private Participants participants;
    @Inject private ConfirmedActs acts;

    /** Returns whether the rules require nothing more before the filing is submitted. */
    boolean isSubmittable(Filing filing, List<Certification> signed) {
        FilingFacts known = facts.of(filing.submission(), filing.prior(), signed).build();
        return validators.of(filing.catalog()).checkProcess(Effect.SUBMIT, known).isEmpty();
    }

    /**
     * Returns what is missing in a certification or in the filing; empty if nothing is, and the
     * official has confirmed the act.
     */
    Optional<Decision> refusal(
            Actor actor, Filing filing, Agency agency, boolean agreed, String name, String title) {
        List<Problem> problems = new ArrayList<>();
        if (!agreed) {
            problems.add(Problem.of("agreed", "certify.agreed.missing"));
        }
        named("name", name).ifPresent(problems::add);
        named("title", title).ifPresent(problems::add);
        if (filing.certifiedBy(agency).isPresent()) {
            problems.add(Problem.of("", "certify.already"));
        }
        filing.toDescribe()
                .forEach(
                        field ->
                                problems.add(
                                        new Problem(
                                                "",
                                                "certify.undescribed",
                                                List.of(field.label().en()))));
        if (!filing.toAnswer().isEmpty()) {
            problems.add(Problem.of("", "certify.unanswered"));
        }
        List<Finding> findings = findings(actor, filing);
        return problems.isEmpty() && findings.isEmpty()
                ? acts.confirm(actor, FilingActs.certification(filing)).map(Decision::refused)
                : Optional.of(new Decision.Refused(findings, problems));
    }

    private static Optional<Problem> named(String field, String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Problem.of(field, "certify." + field + ".missing"));
        }
        String written = text.strip();
        return Characters.count(written) > LONGEST_NAME
                ? Optional.of(Problem.of(field, "certify." + field + ".long"))
                : FreeText.unkeepable(field, written);
    }

    /** Returns the findings to fix or explain, including that it is the actor's own work. */
    private List<Finding> findings(Actor actor, Filing filing) {
        FilingFacts known =
                facts.of(filing.submission(), filing.prior(), filing.certifications())
                        .actor(actor.accountId())
                        .editors(participants.editors(filing.submission()))
                        .build();
        List<Finding> findings = new ArrayList<>(filing.toFix());
        findings.addAll(filing.toExplain());
        findings.addAll(validators.of(filing.catalog()).checkProcess(Effect.CERTIFY, known));
        return findings;
    }
}
