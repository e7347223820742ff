package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.DocumentService;

/** Checks whether a county may cite the documents that its milestones name. */
@ApplicationScoped
class EvidenceCheck {
    @Inject private DocumentService documents;

    /** Returns a problem for each document that the county may not cite. */
    List<Problem> problems(Actor actor, CountyCode county, List<MilestoneAnswer> milestones) {
        return milestones.stream()
                .filter(answer -> !mayGive(actor, county, answer))
                .map(answer -> Problem.of(answer.target("EVIDENCE"), "evidence.unknown"))
                .toList();
    }

    /** Returns the answers without documents that the county may no longer cite. */
    List<MilestoneAnswer> stillGiven(
            Actor actor, CountyCode county, List<MilestoneAnswer> milestones) {
        return milestones.stream()
                .map(m -> mayGive(actor, county, m) ? m : m.withEvidence(""))
                .toList();
    }

    /** Returns the documents that the county may cite, by name. */
    List<Document> choices(Actor actor, CountyCode county) {
        return documents.ofCounty(actor, county);
    }

    private boolean mayGive(Actor actor, CountyCode county, MilestoneAnswer answer) {
        var document = new Evidence(answer.evidence()).document();
        return document.isEmpty() || documents.mayGive(actor, county, document.getAsLong());
    }
}
