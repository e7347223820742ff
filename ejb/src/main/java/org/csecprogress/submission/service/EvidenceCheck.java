package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.DocumentService;
import org.csecprogress.validation.MilestoneAnswer;

/** Whether a county may give the documents that its milestones name. */
@ApplicationScoped
class EvidenceCheck {
    private final DocumentService documents;

    protected EvidenceCheck() {
        this(null);
    }

    @Inject
    EvidenceCheck(DocumentService documents) {
        this.documents = documents;
    }

    /** The documents that the county may not give, each beside its field. */
    List<Problem> problems(Actor actor, CountyCode county, List<MilestoneAnswer> milestones) {
        return milestones.stream()
                .filter(answer -> !mayGive(actor, county, answer))
                .map(answer -> Problem.of(answer.target("EVIDENCE"), "evidence.unknown"))
                .toList();
    }

    /** The same answers, without the documents that the county may not give any more. */
    List<MilestoneAnswer> stillGiven(
            Actor actor, CountyCode county, List<MilestoneAnswer> milestones) {
        return milestones.stream()
                .map(m -> mayGive(actor, county, m) ? m : m.withEvidence(""))
                .toList();
    }

    /** The documents that the county may give, by name. */
    List<Document> choices(Actor actor, CountyCode county) {
        return documents.ofCounty(actor, county);
    }

    private boolean mayGive(Actor actor, CountyCode county, MilestoneAnswer answer) {
        var document = new Evidence(answer.evidence()).document();
        return document.isEmpty() || documents.mayGive(actor, county, document.getAsLong());
    }
}
