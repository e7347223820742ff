package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.Actor;

/**
 * Copies methods and milestones from the last approved filing, but no figures. From a withdrawn
 * submission of the same quarter it copies everything.
 */
@ApplicationScoped
class CopyForward {
    @Inject private Participants participants;
    @Inject private AnswerStore answers;
    @Inject private Revisions revisions;
    @Inject private PriorQuarters quarters;
    @Inject private CatalogService catalogs;
    @Inject private EvidenceCheck evidence;

    /** Copies the answers of the last approved filing, if any, into a newly opened one. */
    void into(Actor actor, Submission opened) {
        Optional<Answers> last =
                quarters.answers(opened.county(), opened.period()).entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue);
        if (last.isPresent()) {
            Answers before = last.get();
            Revision revision = revisions.current(opened);
            Catalog catalog = catalogs.catalogs().version(opened.catalogVersion());
            List<MilestoneAnswer> asked =
                    before.milestones().stream()
                            .filter(m -> catalog.findMilestone(m.milestone()).isPresent())
                            .toList();
            answers.saveMilestones(revision, evidence.stillGiven(actor, opened.county(), asked));
            answers.saveTexts(
                    revision,
                    before.texts().entrySet().stream()
                            .filter(text -> isMethod(catalog, text.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    /**
     * Copies all answers of a withdrawn submission, with its editors, into a newly opened one.
     *
     * @param working the working copy of the new submission
     */
    void whole(Actor actor, Submission given, Submission opened, Revision working) {
        answers.copy(revisions.current(given), working);
        participants.copy(given, opened);
        List<MilestoneAnswer> copied = answers.load(working).milestones();
        answers.saveMilestones(working, evidence.stillGiven(actor, opened.county(), copied));
    }

    /** Returns whether the field describes a method, and so belongs to a measure. */
    private static boolean isMethod(Catalog catalog, String field) {
        return catalog.findTextField(field)
                .flatMap(found -> catalog.findMeasure(found.belongsTo()))
                .isPresent();
    }
}
