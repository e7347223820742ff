package org.csecprogress.filing.milestone.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.grid.page.GridNotes;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.saving.page.MilestoneFields;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.MilestoneDeadline;
import org.csecprogress.progress.page.EvidenceLinks;

/** Builds the milestones of a filing for its page. */
public final class MilestoneItems {
    private final Filing filing;
    private final Catalog catalog;
    private final Sentences words;
    private final Draft draft;
    private final GridNotes notes;
    private final Marks marks;
    private final List<Document> documents;
    private final EvidenceLinks links;

    /**
     * @param documents the documents that the county may give as evidence
     */
    MilestoneItems(
            Filing filing,
            Sentences words,
            Draft draft,
            Marks marks,
            List<Document> documents,
            EvidenceLinks links) {
        this.filing = filing;
        this.words = words;
        this.draft = draft;
        this.marks = marks;
        this.documents = List.copyOf(documents);
        this.links = links;
        catalog = filing.catalog();
        notes = GridNotes.of(filing, words, draft);
    }

    List<MilestoneGroup> all() {
        return catalog.milestones().stream().map(this::group).toList();
    }

    private MilestoneGroup group(Milestone milestone) {
        List<Optional<Agency>> reporters = milestone.reporters();
        return new MilestoneGroup(
                milestone.code(),
                words.in(milestone.name()),
                milestone.authority(),
                dueWords(
                        milestone,
                        marks.deadline(catalog, stored(milestone, reporters.get(0))).due()),
                reporters.stream().map(agency -> item(milestone, agency)).toList());
    }

    private MilestoneAnswer stored(Milestone milestone, Optional<Agency> agency) {
        Agency whose = agency.orElse(null);
        return marks.answer(catalog, filing.answers().milestones(), milestone, whose)
                .orElse(MilestoneAnswer.none(milestone.code(), whose));
    }

    private MilestoneItem item(Milestone milestone, Optional<Agency> agency) {
        MilestoneAnswer stored = stored(milestone, agency);
        return new MilestoneItem(
                milestone.code() + agency.map(a -> "/" + a).orElse(""),
                agency.map(a -> words.of("agency." + a)).orElse(""),
                marks.deadline(catalog, stored).isPastDue(filing.window().period().end()),
                !milestone.reportedBy().byCounty()
                        || stored.status().equals(MilestoneDeadline.furthest(catalog))
                        || stored.status().equals("NOT_APPLICABLE"),
                milestone.reportedBy().byCounty(),
                new AnswerWords(catalog, words).status(stored.status()),
                statuses(
                        milestone,
                        draft.value(stored.target(MilestoneFields.STATUS), stored.status())),
                draft.value(
                        stored.target(MilestoneFields.ACTUAL),
                        MilestoneFields.date(stored.actual())),
                documents(
                        draft.value(
                                stored.target(MilestoneFields.DOCUMENT),
                                MilestoneFields.document(stored.evidence()))),
                draft.value(
                        stored.target(MilestoneFields.EVIDENCE),
                        MilestoneFields.link(stored.evidence())),
                links.of(stored.evidence()),
                marks.approval(stored)
                        .map(a -> words.of("milestone.approved", words.date(a.at())))
                        .orElse(""),
                draft.value(stored.target(MilestoneFields.NOTE), stored.note()),
                errors(stored),
                Stream.of(
                                MilestoneFields.STATUS,
                                MilestoneFields.ACTUAL,
                                MilestoneFields.EVIDENCE,
                                MilestoneFields.NOTE)
                        .flatMap(field -> notes.of(stored.target(field)).stream())
                        .toList());
    }

    private MilestoneItem.Errors errors(MilestoneAnswer stored) {
        return new MilestoneItem.Errors(
                draft.error(stored.target(MilestoneFields.STATUS)),
                draft.error(stored.target(MilestoneFields.ACTUAL)),
                draft.error(stored.target(MilestoneFields.EVIDENCE)),
                draft.error(stored.target(MilestoneFields.NOTE)));
    }

    private List<Option> documents(String given) {
        return documents.stream()
                .map(d -> new Option(d.id().toString(), d.name(), d.id().toString().equals(given)))
                .toList();
    }

    /** Returns the statuses to choose from, with "not applicable" only if that is allowed. */
    private List<Option> statuses(Milestone milestone, String chosen) {
        return catalog.codeList(Catalogs.MILESTONE_STATUS).codes().stream()
                .filter(
                        code ->
                                milestone.notApplicableAllowed()
                                        || !code.code().equals("NOT_APPLICABLE"))
                .map(c -> new Option(c.code(), words.in(c.label()), c.code().equals(chosen)))
                .toList();
    }

    private String dueWords(Milestone milestone, Optional<LocalDate> due) {
        if (due.isEmpty()) {
            return words.of("milestone.due." + milestone.dueKind());
        }
        boolean certain = milestone.authorityStatus() == Milestone.AuthorityStatus.CONFIRMED;
        return words.of(certain ? "milestone.due" : "milestone.due.unsure", words.date(due.get()));
    }
}
