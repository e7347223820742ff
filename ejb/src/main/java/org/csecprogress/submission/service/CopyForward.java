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
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.MilestoneAnswer;

/** Methods and milestones start from the last approved filing; figures never do. */
@ApplicationScoped
class CopyForward {
    private final Submissions submissions;
    private final AnswerStore answers;
    private final FilingReader reader;
    private final CatalogService catalogs;
    private final EvidenceCheck evidence;

    protected CopyForward() {
        this(null, null, null, null, null);
    }

    @Inject
    CopyForward(
            Submissions submissions,
            AnswerStore answers,
            FilingReader reader,
            CatalogService catalogs,
            EvidenceCheck evidence) {
        this.submissions = submissions;
        this.answers = answers;
        this.reader = reader;
        this.catalogs = catalogs;
        this.evidence = evidence;
    }

    /** Writes them into a filing that was just opened; nothing where none was approved before. */
    void into(Actor actor, Submission opened) {
        Optional<Answers> last =
                reader.prior(opened.county(), opened.period()).entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue);
        if (last.isPresent()) {
            Answers before = last.get();
            Revision revision = submissions.revision(opened, opened.revision());
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

    /** A method belongs to a measure; words of one's own belong to a section or the filing. */
    private static boolean isMethod(Catalog catalog, String field) {
        return catalog.findTextField(field)
                .flatMap(found -> catalog.findMeasure(found.belongsTo()))
                .isPresent();
    }
}
