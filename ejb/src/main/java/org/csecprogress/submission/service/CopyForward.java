package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.participant.Participants;
import org.csecprogress.submission.revision.AnswerStore;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.MilestoneAnswer;

/**
 * Copies methods and milestones from the last approved filing, but no figures. From a withdrawn
 * submission of the same quarter it copies everything.
 */
@ApplicationScoped
class CopyForward {
    private final Participants participants;
    private final AnswerStore answers;
    private final FilingReader reader;
    private final CatalogService catalogs;
    private final EvidenceCheck evidence;

    protected CopyForward() {
        this(null, null, null, null, null);
    }

    @Inject
    CopyForward(
            Participants participants,
            AnswerStore answers,
            FilingReader reader,
            CatalogService catalogs,
            EvidenceCheck evidence) {
        this.participants = participants;
        this.answers = answers;
        this.reader = reader;
        this.catalogs = catalogs;
        this.evidence = evidence;
    }

    /** Copies the answers of the last approved filing, if any, into a newly opened one. */
    void into(Actor actor, Submission opened) {
        Optional<Answers> last =
                reader.prior(opened.county(), opened.period()).entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue);
        if (last.isPresent()) {
            Answers before = last.get();
            Revision revision = reader.current(opened);
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
        answers.copy(reader.current(given), working);
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
